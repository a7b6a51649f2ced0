// Only in the zip of the site: what a page opened as a file cannot do the usual way. From a server this does nothing.
if (location.protocol === "file:") {
  // It may not fetch: what our scripts fetch stands beside it as a script, NAME.js, which calls course.file with its text.
  const texts = new Map();
  const file = (text) => texts.set(document.currentScript.src, text);
  window.course = { ...window.course, file };
  const native = window.fetch;
  window.fetch = (address, ...rest) => {
    const wanted = new URL(address.url ?? address, document.baseURI);
    if (wanted.protocol !== "file:") return native(address, ...rest);
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${wanted.href.split(/[?#]/)[0]}.js`;
      script.onload = () => done(new Response(texts.get(script.src)));
      script.onerror = () => failed(new TypeError(`Not in this copy of the site: ${wanted.href}`));
      document.head.append(script);
    });
  };

  // Material reads the words of the whole course with each page, here as a script; as on the site (assets/search.js), that
  // waits until the reader turns to the search field, unless the page has words to mark.
  const { head } = document;
  const append = head.appendChild;
  head.appendChild = (element) => {
    if (!String(element.src).endsWith("search/search_index.js") || /[?&][hq]=/.test(location.search)) return append.call(head, element);
    addEventListener("focusin", function wanted(event) {
      if (event.target.name !== "query") return;
      removeEventListener("focusin", wanted);
      append.call(head, element);
    });
    return element;
  };
}
