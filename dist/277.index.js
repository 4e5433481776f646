export const id = 277;
export const ids = [277];
export const modules = {

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FT: () => (/* binding */ readAppSpec),
/* harmony export */   iJ: () => (/* binding */ readDeployment),
/* harmony export */   iY: () => (/* binding */ readGroup)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2283);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4940);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2923);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2963);
/* harmony import */ var _codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9999);
/* harmony import */ var _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1314);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);




const codeDeploy = { ..._codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A, Client: _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .c };
async function readGroup({ applicationName, deploymentGroupName }, access) {
    if (applicationName === undefined || deploymentGroupName === undefined)
        return undefined;
    return await access.once('group', async () => {
        const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__/* .GetDeploymentGroupCommand */ .W({ applicationName, deploymentGroupName });
        const answer = await access.send(codeDeploy, 'GetDeploymentGroup', (client, options) => client.send(command, options));
        return (0,_codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__/* .toGroup */ .xL)(answer.deploymentGroupInfo);
    });
}
async function readDeployment(deploymentId, access) {
    const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__/* .GetDeploymentCommand */ .T({ deploymentId });
    const answer = await access.send(codeDeploy, 'GetDeployment', (client, options) => client.send(command, options));
    return (0,_codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__/* .toDeployment */ .HG)(answer.deploymentInfo);
}
async function readAppSpec({ applicationName, revision }, access) {
    if (revision?.type === 'S3' || revision?.type === 'GitHub')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .WatchError */ .U('NoAppSpec', `the AppSpec is in ${revision.type}`);
    const appSpec = revision?.type === 'AppSpecContent' ? await readContent(applicationName, revision, access) : undefined;
    if (appSpec === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .WatchError */ .U('NoAppSpec', 'CodeDeploy does not show the AppSpec');
    return appSpec;
}
async function readContent(applicationName, { content, sha256, isString }, access) {
    if (content !== undefined || sha256 === undefined || applicationName === undefined)
        return content;
    const location = isString
        ? { revisionType: 'String', string: { sha256 } }
        : { revisionType: 'AppSpecContent', appSpecContent: { sha256 } };
    const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_6__/* .GetApplicationRevisionCommand */ .d({ applicationName, revision: location });
    const answer = await access.send(codeDeploy, 'GetApplicationRevision', (client, options) => client.send(command, options));
    const found = (0,_codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__/* .toRevision */ .Hx)(answer.revision);
    return found?.type === 'AppSpecContent' ? found.content : undefined;
}


/***/ }),

/***/ 7277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readHookLog: () => (/* binding */ readHookLog)
});

var CloudWatchLogsClient = __webpack_require__(2431);
var FilterLogEventsCommand = __webpack_require__(2311);
var LambdaClient = __webpack_require__(5462);
var GetFunctionConfigurationCommand = __webpack_require__(9458);
var wire = __webpack_require__(8646);
var failures = __webpack_require__(3151);
var function_name = __webpack_require__(4805);
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/evidence/appspec-hooks.js
function hookFunction(content, eventName) {
    const anchors = new Map();
    let root;
    let hooks;
    let key;
    let anchor;
    for (const token of tokensOf(content)) {
        const { text, type } = token;
        if (type === 'key') {
            root ??= token;
            if (hooks !== undefined && isBeside(token, hooks))
                return undefined;
            if (/^hooks$/i.test(text) && isBeside(token, root))
                hooks = token;
            key = text;
            anchor = undefined;
        }
        else if (type === 'anchor') {
            anchor = text;
        }
        else if (type === 'mark') {
            key = undefined;
            anchor = undefined;
        }
        else {
            const value = type === 'alias' ? anchors.get(text) : text;
            if (anchor !== undefined)
                anchors.set(anchor, value);
            const isHook = hooks !== undefined && key === eventName;
            if (isHook && value !== undefined && functionName.test(value))
                return value;
            key = undefined;
            anchor = undefined;
        }
    }
    return undefined;
}
const functionName = /^[\w:/$.-]{1,300}$/;
function isBeside(key, other) {
    if (key.depth !== other.depth)
        return key.depth < other.depth;
    return key.depth > 0 || key.column <= other.column;
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
    let lineStart = 0;
    for (let at = 0; at < content.length;) {
        ignored.lastIndex = at;
        if (ignored.test(content)) {
            if (content[at] === '\n')
                lineStart = ignored.lastIndex;
            at = ignored.lastIndex;
            continue;
        }
        const pattern = depth === 0 ? inBlock : inFlow;
        pattern.lastIndex = at;
        const { mark, anchor, alias, double, single, plain, colon } = pattern.exec(content)?.groups ?? {};
        const position = { depth, column: at - lineStart };
        at = Math.max(pattern.lastIndex, at + 1);
        const text = double ?? single ?? plain;
        if (anchor !== undefined)
            yield { type: 'anchor', text: anchor, ...position };
        else if (alias !== undefined)
            yield { type: 'alias', text: alias, ...position };
        else if (text !== undefined && colon !== undefined)
            yield { type: 'key', text, ...position };
        else if (text !== undefined && !notText.test(plain ?? ''))
            yield { type: 'value', text, ...position };
        else if (mark !== undefined || plain !== undefined)
            yield { type: 'mark', text: '', ...position };
        if (mark === '[' || mark === '{')
            depth += 1;
        if (mark === ']' || mark === '}')
            depth -= 1;
    }
}

var codedeploy = __webpack_require__(5480);
;// CONCATENATED MODULE: ./build/evidence/hook-log.js








const lambda = { name: 'AWS Lambda', iamPrefix: 'lambda', Client: LambdaClient/* LambdaClient */.N };
const logs = {
    name: 'Amazon CloudWatch Logs',
    iamPrefix: 'logs',
    Client: CloudWatchLogsClient/* CloudWatchLogsClient */.T,
};
const longestRun = 16 * 60_000;
const clockDifference = 2_000;
const mostPages = 8;
const readHookLog = async (question, access, found) => {
    const [event] = question.targets.flatMap(target => (0,failures/* lastFailedEvent */.Qz)(target) ?? []);
    if (event === undefined)
        return;
    const functionName = hookFunction(await (0,codedeploy/* readAppSpec */.FT)(question.deployment, access), event.name);
    if (functionName === undefined)
        throw new errors/* WatchError */.U('NoHook', `the AppSpec names no ${event.name}`);
    const refused = refusedInvocation(functionName, event, question);
    if (refused !== undefined)
        found([refused]);
    else
        await readLog({ functionName, event, question, access, found });
};
const invocable = /(?:^|:function:)CodeDeployHook_/;
function refusedInvocation(name, event, { deployment }) {
    const words = [
        deployment.errorInformation?.code,
        deployment.errorInformation?.message,
        event.diagnostics?.message,
    ];
    const isDenied = words.some(word => /IAM_ROLE_PERMISSIONS|permission|not authorized|access ?denied/i.test(word ?? ''));
    if (invocable.test(name) || !isDenied)
        return undefined;
    return {
        source: 'codedeploy',
        about: name,
        text: `the hook ${event.name} is the function ${name}, whose name does not begin with CodeDeployHook_`,
        kind: 'cause',
        count: 1,
        noun: 'hook',
    };
}
async function readLog(hook) {
    const { functionName, event, question, found } = hook;
    const logGroup = await logGroupOf(hook);
    if (logGroup === undefined) {
        const missing = `the hook ${event.name} is the function ${functionName}, which does not exist`;
        found([aboutFunction(hook, 'cause', missing)]);
        return;
    }
    const began = event.startTime ?? question.deployment.createTime ?? question.at - longestRun;
    const asked = {
        logGroupName: logGroup.name,
        startTime: began - clockDifference,
        endTime: Math.min((event.endTime ?? question.at) + clockDifference, began + longestRun),
    };
    const log = await readEvents(hook, asked);
    if (log === 'found')
        return;
    if (logGroup.denial !== undefined)
        throw logGroup.denial;
    const silence = log === 'no group'
        ? `no log group ${logGroup.name}`
        : `logged nothing in ${logGroup.name} since ${event.name} began`;
    found([aboutFunction(hook, 'sign', `the function ${functionName} has ${silence}`)]);
}
async function readEvents(hook, asked) {
    let isEmpty = true;
    let nextToken;
    for (let page = 0; page < mostPages; page += 1) {
        const answer = await hook.access
            .send(logs, 'FilterLogEvents', (client, options) => client.send(new FilterLogEventsCommand/* FilterLogEventsCommand */.n({ ...asked, nextToken }), options))
            .catch(undefinedIfMissing);
        if (answer === undefined)
            return 'no group';
        const lines = (0,wire/* list */.p_)(answer.events).flatMap(event => lineOf((0,wire/* record */.g1)(event).message) || []);
        if (lines.length > 0)
            hook.found([aboutFunction(hook, 'log', (0,wire/* logTail */.RB)(lines.join('\n')) ?? '')]);
        isEmpty &&= Array.isArray(answer.events) && lines.length === 0;
        nextToken = (0,wire/* token */.Sh)(answer.nextToken);
        if (nextToken === undefined)
            return isEmpty ? 'nothing' : 'found';
    }
    throw new errors/* WatchError */.U('TooMany', `the log goes on after ${mostPages} pages`);
}
const prefix = /^(\[[A-Z]{1,10}\]\t)?\d{4}-\d\d-\d\dT[\d:.]{8,16}Z\t[0-9a-f-]{36}\t/;
function lineOf(words) {
    return (0,wire/* message */.iU)(words)?.trimEnd().replace(prefix, '$1');
}
function undefinedIfMissing(error) {
    if (error instanceof errors/* WatchError */.U && error.code === 'ResourceNotFoundException')
        return undefined;
    throw error;
}
function aboutFunction({ functionName, event }, kind, words) {
    const isLog = kind === 'log';
    return {
        source: isLog ? 'logs' : 'lambda',
        about: functionName,
        at: event.startTime,
        text: words,
        kind,
        count: 1,
        noun: isLog ? 'log' : 'hook',
    };
}
async function logGroupOf({ functionName, access }) {
    const usual = `/aws/lambda/${(0,function_name/* functionNameIn */.j)(functionName)}`;
    try {
        const answer = await access
            .send(lambda, 'GetFunctionConfiguration', (client, options) => client.send(new GetFunctionConfigurationCommand/* GetFunctionConfigurationCommand */.q({ FunctionName: functionName }), options))
            .catch(undefinedIfMissing);
        return answer && { name: (0,wire/* text */.Qq)((0,wire/* record */.g1)(answer.LoggingConfig).LogGroup) ?? usual };
    }
    catch (error) {
        if (error instanceof errors/* WatchError */.U)
            return { name: usual, denial: error };
        throw error;
    }
}


/***/ })

};
