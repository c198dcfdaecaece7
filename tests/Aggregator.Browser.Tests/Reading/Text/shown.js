// Puts all markups on the page as a reader would, does to them what a user might, and says what ran and where the
// links lead.
async markups => {
  window.ran = [];
  window.alert = window.print = window.msgbox = what => { window.ran.push(String(what)); };
  document.open();
  document.addEventListener('click', event => event.preventDefault(), true);
  document.write(`<!doctype html><body>${markups.map(markup => `<div class=case>${markup}</div>`).join('\n')}`);
  document.close();
  for (const markup of markups) {
    document.body.append(document.createRange().createContextualFragment(`<div class=case>${markup}</div>`));
  }
  const all = () => [...document.querySelectorAll('body *')];
  for (const element of all()) {
    for (const name of ['load', 'error', 'mouseover', 'focus', 'click', 'toggle', 'animationstart', 'begin', 'submit']) {
      element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true }));
    }
  }
  await new Promise(done => setTimeout(done, 100));
  return {
    ran: window.ran,
    cases: document.querySelectorAll(".case").length,
    schemes: [...new Set(all().flatMap(node => [node.href && node.protocol, node.src && new URL(node.src).protocol]).filter(Boolean))],
  };
}
