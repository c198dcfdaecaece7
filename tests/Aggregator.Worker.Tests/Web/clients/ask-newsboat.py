"""Prints what newsboat keeps of the feeds at the addresses: a line of JSON for each entry. It knows no language."""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile



def kept(address):
    # A cache for each feed, because it keeps one entry of an id, whatever feeds that is in.
    with tempfile.TemporaryDirectory() as home:
        urls, cache = os.path.join(home, "urls"), os.path.join(home, "cache.db")
        with open(urls, "w", encoding="utf-8") as file:
            file.write(address)
        subprocess.run(
            ["newsboat", "-u", urls, "-c", cache, "-x", "reload"],
            env={**os.environ, "HOME": home}, stdout=subprocess.DEVNULL, check=True)
        return sqlite3.connect(cache).execute("select guid, title, url, pubDate, author from rss_item").fetchall()


for address in sys.argv[1:]:
    for id, title, link, date, author in kept(address):
        print(json.dumps({
            "feed": address, "id": id, "title": title, "link": link or None, "date": date, "author": author,
        }))
