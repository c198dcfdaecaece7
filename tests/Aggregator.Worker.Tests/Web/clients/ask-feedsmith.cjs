// Prints what feedsmith understands of the feeds at the addresses: a line of JSON for each entry.
const { parseFeed } = require('feedsmith');

const understood = {
  atom: ({ entries }) => (entries ?? []).map((entry) => ({
    id: entry.id,
    title: entry.title.value,
    link: entry.links.find(({ rel }) => rel === 'alternate')?.href,
    date: entry.published,
    author: entry.authors[0].name,
    language: entry.xml.lang,
  })),
  rss: ({ items }) => (items ?? []).map((item) => ({
    id: item.guid.value,
    title: item.title,
    link: item.link,
    date: item.pubDate,
    author: item.dc.creators[0],
    language: item.dc.languages?.[0],
  })),
  json: ({ items }) => (items ?? []).map((item) => ({
    id: item.id,
    title: item.title,
    link: item.url,
    date: item.date_published,
    author: item.authors[0].name,
    language: item.language,
  })),
};

async function main(addresses) {
  for (const address of addresses) {
    const { format, feed } = parseFeed(await (await fetch(address)).text());
    for (const entry of understood[format](feed)) {
      console.log(JSON.stringify({ feed: address, ...entry, date: Date.parse(entry.date) / 1000 }));
    }
  }
}

main(process.argv.slice(2));
