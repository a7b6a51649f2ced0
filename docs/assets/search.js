// Material fetches the words of the whole course at each page load; ours waits until the reader turns to the search field.
{
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (method, address, ...rest) {
    open.call(this, method, address, ...rest);
    if (!String(address).endsWith("search/search_index.json") || /[?&][hq]=/.test(location.search)) return; // words to mark
    this.send = () =>
      addEventListener("focusin", function wanted(event) {
        if (event.target.name !== "query") return;
        removeEventListener("focusin", wanted);
        XMLHttpRequest.prototype.send.call(request);
      });
    const request = this;
  };

  // To the search engine a leading minus says "without this word"; nobody means that by the name of an option, such as --find-lr.
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (message, ...rest) {
    const query = message?.type === 2 && typeof message.data === "string"; // as Material asks its worker
    post.call(this, query ? { ...message, data: message.data.replace(/(^|\s)--+(?=\w)/g, "$1") } : message, ...rest);
  };
}
