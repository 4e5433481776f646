export const id = 914;

export const ids = [ 914 ];

export const modules = {
  7914: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      g: () => /* binding */ hookFunction,
      hooksIn: () => /* binding */ hooksIn
    });
    const functionName = /^[\w:/$.-]{1,300}$/;
    function hookFunction(content, eventName) {
      return hooksIn(content).find(hook => hook.type === "function" && hook.eventName === eventName && functionName.test(hook.name))?.name;
    }
    function hooksIn(content) {
      const found = [];
      const anchors = new Map;
      const path = [];
      let open;
      let anchor;
      for (const token of tokensOf(content)) {
        const {type, text} = token;
        if (type === "anchor") {
          anchor = text;
          continue;
        }
        if (type === "key" || type === "mark" && text === "-") open = enter(path, token); else if (type === "mark") open = void 0; else {
          const value = type === "alias" ? anchors.get(text) : text;
          if (anchor !== void 0) anchors.set(anchor, value);
          const hook = open?.token.type === "key" && value !== void 0 ? hookAt(path, value) : void 0;
          if (hook !== void 0) found.push(hook);
          if (open !== void 0) open.hasValue = true;
          open = void 0;
        }
        anchor = void 0;
      }
      return found;
    }
    function enter(path, token) {
      const step = {
        token,
        hasValue: false
      };
      for (let last = path.at(-1); last !== void 0 && isBeside(token, last.token); last = path.at(-1)) path.pop();
      path.push(step);
      return step;
    }
    const longestPath = 5;
    function hookAt(path, name) {
      if (path.length > longestPath || path.some(step => step.hasValue)) return;
      const [hooks, event, location, ...more] = path.map(({token}) => token).filter(({type}) => type === "key");
      if (more.length > 0 || hooks === void 0 || event === void 0 || !/^hooks$/i.test(hooks.text)) return;
      if (location === void 0) return {
        type: "function",
        eventName: event.text,
        name,
        line: event.line
      };
      return location.text === "location" ? {
        type: "script",
        eventName: event.text,
        name,
        line: location.line
      } : void 0;
    }
    function isBeside(token, other) {
      if (token.depth !== other.depth) return token.depth < other.depth;
      if (token.depth > 0) return true;
      return token.type === "mark" && other.type === "key" ? token.column < other.column : token.column <= other.column;
    }
    function tokenPattern(marks, letter) {
      const double = String.raw`"(?<double>[^"\\]*(?:\\[^][^"\\]*)*)"`;
      const words = String.raw`${letter}+(?:[ \t]+(?!#)${letter}+)*`;
      const text = String.raw`(?:${double}|'(?<single>[^']*)'|(?<plain>${words}))(?<colon>[ \t]*:)?`;
      return new RegExp(`(?<mark>${marks})|[&](?<anchor>${letter}+)|[*](?<alias>${letter}+)|!${letter}*|${text}`, "y");
    }
    const inBlock = tokenPattern(String.raw`[[{]|[-?](?=\s|$)`, String.raw`(?:[^\s:]|:(?!\s|$))`);
    const inFlow = tokenPattern(String.raw`[,[\]{}]`, String.raw`(?:[^\s:,[\]{}]|:(?![\s,[\]{}]|$))`);
    const ignored = /(?:[ \t\r]|#.*)+|\n/y;
    const notText = /^(?:null|~|true|false|[-+.\d]+)$/i;
    function* tokensOf(content) {
      let depth = 0;
      let line = 1;
      let lineStart = 0;
      for (let at = 0; at < content.length; ) {
        ignored.lastIndex = at;
        if (ignored.test(content)) {
          if (content[at] === "\n") {
            line += 1;
            lineStart = ignored.lastIndex;
          }
          at = ignored.lastIndex;
          continue;
        }
        const pattern = depth === 0 ? inBlock : inFlow;
        pattern.lastIndex = at;
        const {mark, anchor, alias, double, single, plain, colon} = pattern.exec(content)?.groups ?? {};
        const position = {
          depth,
          column: at - lineStart,
          line
        };
        at = Math.max(pattern.lastIndex, at + 1);
        const text = double ?? single ?? plain;
        line += (double ?? single ?? "").split("\n").length - 1;
        if (anchor !== void 0) yield {
          type: "anchor",
          text: anchor,
          ...position
        }; else if (alias !== void 0) yield {
          type: "alias",
          text: alias,
          ...position
        }; else if (text !== void 0 && colon !== void 0) yield {
          type: "key",
          text,
          ...position
        }; else if (text !== void 0 && !notText.test(plain ?? "")) yield {
          type: "value",
          text,
          ...position
        }; else if (mark !== void 0 || plain !== void 0) yield {
          type: "mark",
          text: mark ?? "",
          ...position
        };
        if (mark === "[" || mark === "{") depth += 1;
        if (mark === "]" || mark === "}") depth -= 1;
      }
    }
  }
};
