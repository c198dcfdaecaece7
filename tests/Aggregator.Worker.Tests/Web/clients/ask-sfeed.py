"""Prints what sfeed makes of the feeds at the addresses: a line of JSON for each entry. It knows no language."""

import json
import re
import subprocess
import sys
import urllib.request

ESCAPED = {r"\n": "\n", r"\t": "\t", r"\\": "\\"}


def plain(field):
    return re.sub(r"\\[nt\\]", lambda match: ESCAPED[match[0]], field)


for address in sys.argv[1:]:
    with urllib.request.urlopen(address) as answer:
        document = answer.read()
    lines = subprocess.run(["sfeed"], input=document, stdout=subprocess.PIPE, check=True).stdout.decode()
    for line in lines.removesuffix("\n").split("\n") if lines else []:
        date, title, link, _, _, id, author, *_ = map(plain, line.split("\t"))
        print(json.dumps({
            "feed": address, "id": id, "title": title, "link": link or None, "date": int(date), "author": author,
        }))
