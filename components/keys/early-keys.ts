/**
 * Runs before all else on the page: what is pressed before the desk's program is there is kept for it. Text that goes into a field
 * is the field's, up to the first key that is more than text.
 */
export const EARLY_KEYS = `
(function () {
  var keys = [];
  var field = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select";
  function hold(event) {
    var modified = event.ctrlKey || event.metaKey || event.altKey;
    var opens = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === "KeyK";
    var plain = !modified && (event.key.length === 1 || /^(Enter|Escape|Backspace)$/.test(event.key));
    var own = keys.length === 0 && event.key !== "Enter" && event.target.matches(field);
    if (!opens && (!plain || own)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!event.repeat) keys.push(event);
  }
  addEventListener("keydown", hold, true);
  window.earlyKeys = { keys: keys, stop: function () { removeEventListener("keydown", hold, true); } };
  // Without its program a page still has links and forms of the browser's own.
  setTimeout(window.earlyKeys.stop, 15000);
})();
`;
