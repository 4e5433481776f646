export const id = 329;

export const ids = [ 329 ];

export const modules = {
  9323: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      v: () => /* binding */ allSettled
    });
    async function allSettled(reading) {
      const results = await Promise.allSettled(reading);
      for (const result of results) if (result.status === "rejected") throw result.reason;
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
  4329: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readScaling: () => /* binding */ readScaling
    });
    var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8353);
    var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1504);
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(754);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
    var _all_settled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9323);
    var _codedeploy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5480);
    const autoScaling = {
      name: "Amazon EC2 Auto Scaling",
      iamPrefix: "autoscaling",
      Client: _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__.y
    };
    const mostGroups = 10;
    const mostActivities = 100;
    const readScaling = async (question, access, found) => {
      const {deployment} = question;
      const group = await (0, _codedeploy_js__WEBPACK_IMPORTED_MODULE_2__.iY)(deployment, access);
      const names = group?.autoScalingGroups.slice(0, mostGroups) ?? [];
      const reads = names.map(name => readActivities(name, question, access, found));
      const {deploymentGroupName, greenFleetAction} = deployment;
      if (greenFleetAction === "COPY_AUTO_SCALING_GROUP" && deploymentGroupName !== void 0) {
        const copy = `CodeDeploy_${deploymentGroupName}_${deployment.id}`;
        reads.push(readActivities(copy, question, access, found).catch(nothingIfMissing));
      }
      await (0, _all_settled_js__WEBPACK_IMPORTED_MODULE_4__.v)(reads);
    };
    function nothingIfMissing(error) {
      if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.U && error.code === "ValidationError")) throw error;
    }
    async function readActivities(name, question, access, found) {
      const command = new _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_5__.h({
        AutoScalingGroupName: name,
        MaxRecords: mostActivities
      });
      const answer = await access.send(autoScaling, "DescribeScalingActivities", (client, options) => client.send(command, options));
      const began = question.deployment.createTime ?? 0;
      const activities = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(answer.Activities).slice(0, mostActivities).map(_values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1);
      const recent = activities.filter(({StartTime}) => ((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(StartTime) ?? 0) >= began);
      found(recent.flatMap(activity => toEvidence(name, activity, question) ?? []));
      if (recent.length === activities.length && (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Sh)(answer.NextToken) !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U("TooMany", `${name} had more than ${mostActivities} activities`);
    }
    function toEvidence(group, activity, {targets}) {
      const [status, description = ""] = [ (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(activity.StatusCode), (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU)(activity.Description) ];
      const hasFailed = status === "Failed" || status === "Cancelled";
      const terminated = /^Terminating EC2 instance: (i-[0-9a-f]{8,17})/.exec(description)?.[1];
      const isOurs = terminated !== void 0 && targets.some(({id}) => id === terminated);
      if (!hasFailed && !isOurs) return;
      const reason = hasFailed ? (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU)(activity.StatusMessage) : (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU)(activity.Cause);
      const isCause = isOurs || targets.every(target => target.status !== "Failed");
      const words = reason === void 0 || description.includes(reason) ? description : `${description}: ${reason}`;
      return {
        source: "autoscaling",
        about: group,
        at: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(activity.StartTime),
        text: words || _values_clause_js__WEBPACK_IMPORTED_MODULE_6__.sb`activity ${status ?? ""}`,
        kind: isCause ? "cause" : "fact",
        noun: "activity"
      };
    }
  }
};
