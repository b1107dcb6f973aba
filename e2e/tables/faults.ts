import type { Page } from "@playwright/test";

/**
 * What is wrong with the tables as they are drawn: words cut without an ellipsis, words outside of their cell, a cell too narrow for
 * what it cuts, cells that lie over one another. Rows and cards are held to the same.
 */
export async function tableFaults(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // After a change of the window's size the page is drawn anew in the next frame.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const SLACK = 1.5;
    /** What is left of words that end in dots still says something. */
    const LEAST_WIDTH = 72;
    const aroundIt = (element: Element) => {
      const around: Element[] = [];
      for (let one: Element | null = element; one && one.tagName !== "MAIN"; one = one.parentElement) around.push(one);
      return around;
    };
    const isForListeners = (element: Element) => {
      const { position, width, height } = getComputedStyle(element);
      return position === "absolute" && Number.parseFloat(width) <= 1 && Number.parseFloat(height) <= 1;
    };
    const isDrawn = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !aroundIt(element).some(isForListeners);
    const endsInDots = ({ textOverflow, webkitLineClamp }: CSSStyleDeclaration) =>
      textOverflow === "ellipsis" || !["none", ""].includes(webkitLineClamp);

    /** What can be seen of a word, and how the rest was lost. */
    const look = (rect: DOMRect, from: Element) => {
      let { left, right, top, bottom } = rect;
      let cut: "plainly" | "with dots" | null = null;
      for (const one of aroundIt(from)) {
        const style = getComputedStyle(one);
        if (style.overflowX === "visible" && style.overflowY === "visible") continue;
        const box = one.getBoundingClientRect();
        const isAside = left < box.left - SLACK || right > box.right + SLACK;
        const isBelow = (top + bottom) / 2 > box.bottom && style.overflowY !== "auto";
        if (isAside || isBelow) cut = endsInDots(style) && cut !== "plainly" ? "with dots" : "plainly";
        left = Math.max(left, box.left);
        right = Math.min(right, box.right);
        top = Math.max(top, box.top);
        bottom = Math.min(bottom, box.bottom);
      }
      return { left, right, cut, isSeen: right > left && bottom > top };
    };

    const faultsOfCell = (cell: Element) => {
      const faults: string[] = [];
      const box = cell.getBoundingClientRect();
      const words = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const word = words.currentNode as Text;
        const parent = word.parentElement!;
        if (!word.data.trim() || !isDrawn(parent)) continue;
        const range = document.createRange();
        range.selectNodeContents(word);
        for (const rect of range.getClientRects()) {
          const { left, right, cut, isSeen } = look(rect, parent);
          const said = `«${word.data.trim()}»`;
          if (cut === "plainly") faults.push(`${said} is cut without an ellipsis`);
          else if (cut && box.width < LEAST_WIDTH) faults.push(`${said} has ${Math.round(box.width)} px`);
          else if (isSeen && (left < box.left - SLACK || right > box.right + SLACK))
            faults.push(`${said} stands outside of its cell`);
        }
      }
      return faults;
    };

    const overlap = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK;

    const faultsOfRow = (row: Element) => {
      const cells = [...row.children].filter(isDrawn);
      const boxes = cells.map((cell) => cell.getBoundingClientRect());
      const over = cells.filter((_, index) => boxes.slice(index + 1).some((box) => overlap(boxes[index]!, box)));
      return [...cells.flatMap(faultsOfCell), ...over.map((cell) => `«${cell.textContent}» lies over another cell`)];
    };
    return [...new Set([...document.querySelectorAll("main table tr")].filter(isDrawn).flatMap(faultsOfRow))];
  });
}
