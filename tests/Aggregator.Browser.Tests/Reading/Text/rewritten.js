// The trees that Chromium builds from each markup, in every way in which a reader may put it on its page,
// written as SafeHtml writes.
markups => {
  const isVoid = name => ['br', 'hr', 'img', 'wbr'].includes(name);
  const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const attribute = ({ name, value }) =>
    value || name === 'alt' ? ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"` : ` ${name}`;
  const element = node => {
    const name = node.namespaceURI === 'http://www.w3.org/1999/xhtml' ? node.localName : `FOREIGN-${node.localName}`;
    const tag = `<${name}${[...node.attributes].map(attribute).join('')}>`;
    return isVoid(name) ? tag : `${tag}${children(node)}</${name}>`;
  };
  const children = parent => [...parent.childNodes]
    .map(node => node.nodeType === Node.TEXT_NODE ? escaped(node.data)
      : node.nodeType === Node.ELEMENT_NODE ? element(node) : `<!${node.nodeType}>`)
    .join('');
  const assigned = markup => {
    const div = document.implementation.createHTMLDocument().createElement('div');
    div.innerHTML = markup;
    return div;
  };
  return markups.map(markup => [
    children(new DOMParser().parseFromString(`<!doctype html><body>${markup}`, 'text/html').body),
    children(assigned(markup)),
    children(assigned(assigned(markup).innerHTML)),
  ]);
}
