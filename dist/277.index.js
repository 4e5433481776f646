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
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4940);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2283);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2923);
/* harmony import */ var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2963);
/* harmony import */ var _codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9999);
/* harmony import */ var _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1314);



async function readGroup({ applicationName, deploymentGroupName }, access) {
    if (applicationName === undefined || deploymentGroupName === undefined)
        return undefined;
    return await access.once('group', async () => {
        const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_2__/* .GetDeploymentGroupCommand */ .W({ applicationName, deploymentGroupName });
        const answer = await access.send(_codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A, 'GetDeploymentGroup', abortSignal => access.client(_aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .c).send(command, { abortSignal }));
        return (0,_codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__/* .toGroup */ .xL)(answer.deploymentGroupInfo);
    });
}
async function readDeployment(deploymentId, access) {
    const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__/* .GetDeploymentCommand */ .T({ deploymentId });
    const answer = await access.send(_codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A, 'GetDeployment', abortSignal => access.client(_aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .c).send(command, { abortSignal }));
    return (0,_codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__/* .toDeployment */ .HG)(answer.deploymentInfo);
}
async function readAppSpec({ applicationName, revision }, access) {
    if (revision?.type !== 'AppSpecContent')
        return undefined;
    const { content, sha256, isString } = revision;
    if (content !== undefined || sha256 === undefined || applicationName === undefined)
        return content;
    const location = isString
        ? { revisionType: 'String', string: { sha256 } }
        : { revisionType: 'AppSpecContent', appSpecContent: { sha256 } };
    const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__/* .GetApplicationRevisionCommand */ .d({ applicationName, revision: location });
    const answer = await access.send(_codedeploy_explain_error_js__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .A, 'GetApplicationRevision', abortSignal => access.client(_aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .c).send(command, { abortSignal }));
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
var errors = __webpack_require__(9473);
;// CONCATENATED MODULE: ./build/evidence/appspec-hooks.js

function hookFunction(content, eventName) {
    const appSpec = (0,wire/* record */.g1)(parsed(content));
    const inJson = (0,wire/* list */.p_)(appSpec.Hooks ?? appSpec.hooks)
        .map(hook => (0,wire/* text */.Qq)((0,wire/* record */.g1)(hook)[eventName]))
        .find(name => name !== undefined && /^[\w:/$.-]{1,300}$/.test(name));
    return inJson ?? inYaml(content, eventName);
}
function inYaml(content, eventName) {
    let hooksIndent;
    for (const line of content.split('\n')) {
        const [, indent = '', first = ''] = /^([ \t]{0,200})(\S?)/.exec(line) ?? [];
        if (/^[ \t]{0,200}["']?hooks["']?[ \t]*:/i.test(line))
            hooksIndent = indent.length;
        else if (hooksIndent !== undefined && indent.length <= hooksIndent && /[^#-]/.test(first))
            hooksIndent = undefined;
        if (hooksIndent === undefined)
            continue;
        const [, event, name] = item.exec(line) ?? [];
        if (event === eventName)
            return name;
    }
    return undefined;
}
const item = /^[ \t]{0,200}-[ \t]{1,200}["']?(\w{1,60})["']?[ \t]{0,200}:[ \t]{1,200}(?:&\w{1,60}[ \t]{1,200})?["']?([\w:/$.-]{1,300})/;
function parsed(content) {
    try {
        return JSON.parse(content);
    }
    catch {
        return undefined;
    }
}

var codedeploy = __webpack_require__(5480);
;// CONCATENATED MODULE: ./build/evidence/hook-log.js







const lambda = { name: 'AWS Lambda', iamPrefix: 'lambda' };
const logs = { name: 'Amazon CloudWatch Logs', iamPrefix: 'logs' };
const longestRun = 16 * 60_000;
const clockDifference = 2_000;
const mostPages = 8;
const readHookLog = async (question, access) => {
    const hooks = question.targets.flatMap(target => (0,failures/* lastFailedEvent */.Qz)(target) ?? []);
    const [event] = hooks;
    if (event === undefined)
        return [];
    const content = await (0,codedeploy/* readAppSpec */.FT)(question.deployment, access);
    const functionName = content === undefined ? undefined : hookFunction(content, event.name);
    if (functionName === undefined)
        return [];
    const refused = refusedInvocation(functionName, event, question);
    if (refused !== undefined)
        return [refused];
    return await readLog(functionName, event, question, access);
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
async function readLog(functionName, { startTime, endTime }, { at, deployment }, access) {
    const began = startTime ?? deployment.createTime ?? at - longestRun;
    const { logGroupName, denial } = await logGroupOf(functionName, access);
    const asked = {
        logGroupName,
        startTime: began - clockDifference,
        endTime: Math.min((endTime ?? at) + clockDifference, began + longestRun),
    };
    const log = await readEnd(asked, access).catch((error) => {
        if (!isMissing(error))
            throw error;
        if (denial !== undefined)
            throw denial;
        return '';
    });
    if (log === '')
        return [];
    return [
        { source: 'logs', about: functionName, at: startTime, text: log, kind: 'log', count: 1, noun: 'log' },
    ];
}
function isMissing(error) {
    return error instanceof errors/* WatchError */.U && error.code === 'ResourceNotFoundException';
}
async function readEnd(asked, access) {
    const client = access.client(CloudWatchLogsClient/* CloudWatchLogsClient */.T);
    let kept = '';
    let nextToken;
    for (let page = 0; page < mostPages; page += 1) {
        const answer = await access.send(logs, 'FilterLogEvents', abortSignal => client.send(new FilterLogEventsCommand/* FilterLogEventsCommand */.n({ ...asked, nextToken }), { abortSignal }));
        const lines = (0,wire/* list */.p_)(answer.events).flatMap(event => (0,wire/* message */.iU)((0,wire/* record */.g1)(event).message)?.trimEnd() ?? []);
        kept = (0,wire/* logTail */.RB)([kept, ...lines].filter(part => part !== '').join('\n')) ?? '';
        nextToken = (0,wire/* token */.Sh)(answer.nextToken);
        if (nextToken === undefined)
            break;
    }
    return kept;
}
async function logGroupOf(functionName, access) {
    const name = functionName.split(':function:').at(-1)?.split(':')[0] ?? functionName;
    const usual = `/aws/lambda/${name}`;
    try {
        const client = access.client(LambdaClient/* LambdaClient */.N);
        const answer = await access.send(lambda, 'GetFunctionConfiguration', abortSignal => client.send(new GetFunctionConfigurationCommand/* GetFunctionConfigurationCommand */.q({ FunctionName: functionName }), { abortSignal }));
        return { logGroupName: (0,wire/* text */.Qq)((0,wire/* record */.g1)(answer.LoggingConfig).LogGroup) ?? usual };
    }
    catch (error) {
        if (error instanceof errors/* WatchError */.U)
            return { logGroupName: usual, denial: error };
        throw error;
    }
}


/***/ })

};
