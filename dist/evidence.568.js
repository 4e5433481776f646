export const id = 568;

export const ids = [ 568, 914 ];

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
  },
  5480: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      FT: () => /* binding */ readAppSpec,
      iJ: () => /* binding */ readDeployment,
      iY: () => /* binding */ readGroup
    });
    var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2283);
    var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4940);
    var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2923);
    var _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2963);
    var _codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5707);
    var _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1314);
    var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);
    const codeDeploy = {
      ..._codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_0__.Ag,
      Client: _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__.c
    };
    async function readGroup({applicationName, deploymentGroupName}, access) {
      if (applicationName === void 0 || deploymentGroupName === void 0) return;
      return await access.once("group", async () => {
        const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_4__.W({
          applicationName,
          deploymentGroupName
        });
        const answer = await access.send(codeDeploy, "GetDeploymentGroup", (client, options) => client.send(command, options));
        return (0, _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__.xL)(answer.deploymentGroupInfo);
      });
    }
    async function readDeployment(deploymentId, access) {
      const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_5__.T({
        deploymentId
      });
      const answer = await access.send(codeDeploy, "GetDeployment", (client, options) => client.send(command, options));
      return (0, _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__.HG)(answer.deploymentInfo);
    }
    async function readAppSpec({applicationName, revision}, access) {
      if (revision?.type === "S3" || revision?.type === "GitHub") throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.U("NoAppSpec", `the AppSpec is in ${revision.type}`);
      const appSpec = revision?.type === "AppSpecContent" ? await readContent(applicationName, revision, access) : void 0;
      if (appSpec === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__.U("NoAppSpec", "CodeDeploy does not show the AppSpec");
      return appSpec;
    }
    async function readContent(applicationName, {content, sha256, isString}, access) {
      if (content !== void 0 || sha256 === void 0 || applicationName === void 0) return content;
      const location = isString ? {
        revisionType: "String",
        string: {
          sha256
        }
      } : {
        revisionType: "AppSpecContent",
        appSpecContent: {
          sha256
        }
      };
      const command = new _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_6__.d({
        applicationName,
        revision: location
      });
      const answer = await access.send(codeDeploy, "GetApplicationRevision", (client, options) => client.send(command, options));
      const found = (0, _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__.Hx)(answer.revision);
      return found?.type === "AppSpecContent" ? found.content : void 0;
    }
  },
  3806: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readHookLog: () => /* binding */ readHookLog
    });
    var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2431);
    var _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2311);
    var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5462);
    var _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(9458);
    var _deployment_appspec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7914);
    var _deployment_failures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3151);
    var _deployment_function_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4805);
    var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9473);
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(754);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4186);
    var _codedeploy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5480);
    const lambda = {
      name: "AWS Lambda",
      iamPrefix: "lambda",
      Client: _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_4__.N
    };
    const logs = {
      name: "Amazon CloudWatch Logs",
      iamPrefix: "logs",
      Client: _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_5__.T
    };
    const longestRun = 16 * 6e4;
    const clockDifference = 2e3;
    const mostPages = 8;
    const readHookLog = async (question, access, found) => {
      const [event] = question.targets.flatMap(target => (0, _deployment_failures_js__WEBPACK_IMPORTED_MODULE_6__.Qz)(target) ?? []);
      if (event === void 0) return;
      const functionName = (0, _deployment_appspec_js__WEBPACK_IMPORTED_MODULE_0__.g)(await (0, 
      _codedeploy_js__WEBPACK_IMPORTED_MODULE_3__.FT)(question.deployment, access), event.name);
      if (functionName === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.U("NoHook", `no function for ${event.name} was found in the AppSpec`);
      const refused = refusedInvocation(functionName, event, question);
      if (refused !== void 0) found([ refused ]); else await readLog({
        functionName,
        event,
        question,
        access,
        found
      });
    };
    const invocable = /(?:^|:function:)CodeDeployHook_/;
    function refusedInvocation(name, event, {deployment}) {
      const words = [ deployment.errorInformation?.code, deployment.errorInformation?.message, event.diagnostics?.message ];
      const isDenied = words.some(word => /IAM_ROLE_PERMISSIONS|permission|not authorized|access ?denied/i.test(word ?? ""));
      if (invocable.test(name) || !isDenied) return;
      return {
        source: "codedeploy",
        about: name,
        text: _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`the hook ${event.name} is the function ${name}, whose name does not begin with CodeDeployHook_`,
        finding: "hook-not-invocable",
        kind: "cause",
        noun: "hook"
      };
    }
    async function readLog(hook) {
      const {functionName, event, question, found} = hook;
      const logGroup = await logGroupOf(hook);
      if (logGroup === void 0) {
        const missing = _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`the hook ${event.name} is the function ${functionName}, which does not exist`;
        found([ aboutFunction(hook, "cause", missing, "hook-missing") ]);
        return;
      }
      const began = event.startTime ?? question.deployment.createTime ?? question.at - longestRun;
      const asked = {
        logGroupName: logGroup.name,
        startTime: began - clockDifference,
        endTime: Math.min((event.endTime ?? question.at) + clockDifference, began + longestRun)
      };
      const log = await readEvents(hook, asked, logGroup.stream);
      if (log === "found") return;
      if (logGroup.denial !== void 0) throw logGroup.denial;
      const silence = log === "no group" ? _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`no log group ${logGroup.name}` : _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`logged nothing in ${logGroup.name} since ${event.name} began`;
      const silent = _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`the function ${functionName} has ${silence}`;
      found([ aboutFunction(hook, "sign", silent, "hook-without-log") ]);
    }
    async function readEvents(hook, asked, inStream = "") {
      let isEmpty = true;
      let nextToken;
      for (let page = 0; page < mostPages; page += 1) {
        const answer = await hook.access.send(logs, "FilterLogEvents", (client, options) => client.send(new _aws_sdk_client_cloudwatch_logs__WEBPACK_IMPORTED_MODULE_8__.n({
          ...asked,
          nextToken
        }), options)).catch(undefinedIfMissing);
        if (answer === void 0) return "no group";
        const lines = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.p_)(answer.events).map(_values_wire_js__WEBPACK_IMPORTED_MODULE_2__.g1).filter(({logStreamName}) => (0, 
        _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.Qq)(logStreamName)?.includes(inStream) ?? true).flatMap(event => lineOf(event.message) || []);
        if (lines.length > 0) hook.found([ aboutFunction(hook, "log", (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.RB)(lines.join("\n")) ?? "") ]);
        isEmpty &&= Array.isArray(answer.events) && lines.length === 0;
        nextToken = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.Sh)(answer.nextToken);
        if (nextToken === void 0) return isEmpty ? "nothing" : "found";
      }
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__.U("TooMany", `the log goes on after ${mostPages} pages`);
    }
    const prefix = /^(\[[A-Z]{1,10}\]\t)?\d{4}-\d\d-\d\dT[\d:.]{8,16}Z\t[0-9a-f-]{36}\t/;
    function lineOf(words) {
      return (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.iU)(words)?.trimEnd().replace(prefix, "$1");
    }
    function undefinedIfMissing(error) {
      if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.U && error.code === "ResourceNotFoundException") return;
      throw error;
    }
    function aboutFunction({functionName, event}, kind, words, finding) {
      const isLog = kind === "log";
      return {
        source: isLog ? "logs" : "lambda",
        about: functionName,
        at: event.startTime,
        text: words,
        finding,
        kind,
        noun: isLog ? "log" : "hook"
      };
    }
    async function logGroupOf({functionName, access}) {
      const name = (0, _deployment_function_name_js__WEBPACK_IMPORTED_MODULE_9__.j)(functionName);
      const usual = `/aws/lambda/${name}`;
      try {
        const answer = await access.send(lambda, "GetFunctionConfiguration", (client, options) => client.send(new _aws_sdk_client_lambda__WEBPACK_IMPORTED_MODULE_10__.q({
          FunctionName: functionName
        }), options)).catch(undefinedIfMissing);
        if (answer === void 0) return;
        const configured = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.Qq)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_2__.g1)(answer.LoggingConfig).LogGroup) ?? usual;
        return configured === usual ? {
          name: usual
        } : {
          name: configured,
          stream: `/${name}[`
        };
      } catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.U) return {
          name: usual,
          denial: error
        };
        throw error;
      }
    }
  }
};
