// Prints what rss-parser understands of the feeds at the addresses: a line of JSON for each entry. Of an Atom entry it
// knows no language.
const Parser = require('rss-parser');

async function main(addresses) {
  const parser = new Parser();
  for (const address of addresses) {
    const { items } = await parser.parseURL(address);
    for (const item of items) {
      console.log(JSON.stringify({
        feed: address,
        id: item.id ?? item.guid,
        title: item.title,
        link: item.link,
        date: Date.parse(item.isoDate) / 1000,
        author: item.author ?? item.creator,
        language: item.language,
      }));
    }
  }
}

main(process.argv.slice(2));
