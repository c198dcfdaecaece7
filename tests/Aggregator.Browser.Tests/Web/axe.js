// Every rule of the Web Content Accessibility Guidelines and axe's own advice; what it finds, a line each. In the dark
// only the colours are others.
async () => {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const rules = isDark ? { runOnly: ["color-contrast"] } : {};
  const found = await axe.run(document, { resultTypes: ["violations"], ...rules });
  return found.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${node.html.slice(0, 200)} ${node.any.map(check => check.message).join(" ")}`));
}
