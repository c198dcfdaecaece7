"""Prints what Python's feedparser understands of the feeds at the addresses: a line of JSON for each entry."""

import calendar
import json
import sys

import feedparser

for address in sys.argv[1:]:
    feed = feedparser.parse(address)
    assert not feed.bozo, (address, feed.bozo_exception)
    for entry in feed.entries:
        print(json.dumps({
            "feed": address,
            "id": entry.id,
            "title": entry.title,
            "link": entry.get("link"),
            "date": calendar.timegm(entry.published_parsed),
            "author": entry.author,
            "language": entry.get("language", entry.title_detail.language),
        }))
