// Notes what the keyboard reaches: its place in the document, and whether a person sees that it is there.
() => {
  const all = [...document.querySelectorAll("a[href], summary, input, button")].filter(element => element.checkVisibility());
  window.reached = [];
  document.addEventListener("focusin", event => {
    const style = getComputedStyle(event.target);
    const box = event.target.getBoundingClientRect();
    window.reached.push({
      at: all.indexOf(event.target),
      tag: event.target.outerHTML.slice(0, 120),
      isMarked: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      isInView: box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    });
  });
  return all.length;
}
