// What reaches beyond the window's sides, every closed list opened; but for what scrolls within a frame of its own.
() => {
  for (const list of document.querySelectorAll("details")) {
    list.removeAttribute("name");
    list.open = true;
  }

  const scrolls = element => element && element !== document.body
    && (["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
  const width = document.documentElement.clientWidth;
  const wide = [...document.body.querySelectorAll("*")].filter(element => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > width + 1 || box.left < -1) && !scrolls(element.parentElement);
  });
  const page = document.documentElement.scrollWidth > width ? [`the page, by ${document.documentElement.scrollWidth - width}`] : [];
  return page.concat(wide.map(element => element.outerHTML.slice(0, 200)));
}
