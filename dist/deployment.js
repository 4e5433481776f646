export const id = 914;
export const ids = [914];
export const modules = {

/***/ 7914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ hookFunction),
/* harmony export */   hooksIn: () => (/* binding */ hooksIn)
/* harmony export */ });
const functionName = /^[\w:/$.-]{1,300}$/;
function hookFunction(content, eventName) {
    return hooksIn(content).find(hook => hook.type === 'function' && hook.eventName === eventName && functionName.test(hook.name))?.name;
}
function hooksIn(content) {
    const found = [];
    const anchors = new Map();
    const path = [];
    let open;
    let anchor;
    for (const token of tokensOf(content)) {
        const { type, text } = token;
        if (type === 'anchor') {
            anchor = text;
            continue;
        }
        if (type === 'key' || (type === 'mark' && text === '-')) {
            open = enter(path, token);
        }
        else if (type === 'mark') {
            open = undefined;
        }
        else {
            const value = type === 'alias' ? anchors.get(text) : text;
            if (anchor !== undefined)
                anchors.set(anchor, value);
            const hook = open?.token.type === 'key' && value !== undefined ? hookAt(path, value) : undefined;
            if (hook !== undefined)
                found.push(hook);
            if (open !== undefined)
                open.hasValue = true;
            open = undefined;
        }
        anchor = undefined;
    }
    return found;
}
function enter(path, token) {
    const step = { token, hasValue: false };
    for (let last = path.at(-1); last !== undefined && isBeside(token, last.token); last = path.at(-1))
        path.pop();
    path.push(step);
    return step;
}
const longestPath = 5;
function hookAt(path, name) {
    if (path.length > longestPath || path.some(step => step.hasValue))
        return undefined;
    const [hooks, event, location, ...more] = path
        .map(({ token }) => token)
        .filter(({ type }) => type === 'key');
    if (more.length > 0 || hooks === undefined || event === undefined || !/^hooks$/i.test(hooks.text))
        return undefined;
    if (location === undefined)
        return { type: 'function', eventName: event.text, name, line: event.line };
    return location.text === 'location'
        ? { type: 'script', eventName: event.text, name, line: location.line }
        : undefined;
}
function isBeside(token, other) {
    if (token.depth !== other.depth)
        return token.depth < other.depth;
    if (token.depth > 0)
        return true;
    return token.type === 'mark' && other.type === 'key'
        ? token.column < other.column
        : token.column <= other.column;
}
function tokenPattern(marks, letter) {
    const double = String.raw `"(?<double>[^"\\]*(?:\\[^][^"\\]*)*)"`;
    const words = String.raw `${letter}+(?:[ \t]+(?!#)${letter}+)*`;
    const text = String.raw `(?:${double}|'(?<single>[^']*)'|(?<plain>${words}))(?<colon>[ \t]*:)?`;
    return new RegExp(`(?<mark>${marks})|[&](?<anchor>${letter}+)|[*](?<alias>${letter}+)|!${letter}*|${text}`, 'y');
}
const inBlock = tokenPattern(String.raw `[[{]|[-?](?=\s|$)`, String.raw `(?:[^\s:]|:(?!\s|$))`);
const inFlow = tokenPattern(String.raw `[,[\]{}]`, String.raw `(?:[^\s:,[\]{}]|:(?![\s,[\]{}]|$))`);
const ignored = /(?:[ \t\r]|#.*)+|\n/y;
const notText = /^(?:null|~|true|false|[-+.\d]+)$/i;
function* tokensOf(content) {
    let depth = 0;
    let line = 1;
    let lineStart = 0;
    for (let at = 0; at < content.length;) {
        ignored.lastIndex = at;
        if (ignored.test(content)) {
            if (content[at] === '\n') {
                line += 1;
                lineStart = ignored.lastIndex;
            }
            at = ignored.lastIndex;
            continue;
        }
        const pattern = depth === 0 ? inBlock : inFlow;
        pattern.lastIndex = at;
        const { mark, anchor, alias, double, single, plain, colon } = pattern.exec(content)?.groups ?? {};
        const position = { depth, column: at - lineStart, line };
        at = Math.max(pattern.lastIndex, at + 1);
        const text = double ?? single ?? plain;
        line += (double ?? single ?? '').split('\n').length - 1;
        if (anchor !== undefined)
            yield { type: 'anchor', text: anchor, ...position };
        else if (alias !== undefined)
            yield { type: 'alias', text: alias, ...position };
        else if (text !== undefined && colon !== undefined)
            yield { type: 'key', text, ...position };
        else if (text !== undefined && !notText.test(plain ?? ''))
            yield { type: 'value', text, ...position };
        else if (mark !== undefined || plain !== undefined)
            yield { type: 'mark', text: mark ?? '', ...position };
        if (mark === '[' || mark === '{')
            depth += 1;
        if (mark === ']' || mark === '}')
            depth -= 1;
    }
}


/***/ })

};
