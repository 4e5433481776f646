export const id = 560;

export const ids = [ 560 ];

export const modules = {
  2963: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      d: () => /* binding */ GetApplicationRevisionCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);
    class GetApplicationRevisionCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetApplicationRevision", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.KbH)){}
  },
  4940: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      W: () => /* binding */ GetDeploymentGroupCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);
    class GetDeploymentGroupCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetDeploymentGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.rnI)){}
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
  1179: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readLastSuccess: () => /* binding */ readLastSuccess
    });
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(754);
    var _values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6626);
    var _codedeploy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);
    const readLastSuccess = async ({deployment}, access, found) => {
      const group = await (0, _codedeploy_js__WEBPACK_IMPORTED_MODULE_0__.iY)(deployment, access);
      const id = group?.lastSuccessfulDeploymentId;
      if (id === void 0 || id === deployment.id) return;
      const last = await (0, _codedeploy_js__WEBPACK_IMPORTED_MODULE_0__.iJ)(id, access);
      found(isRollbackOf(deployment, last) ? rolledBackTo(last, deployment) : [ toEvidence(last, deployment) ]);
    };
    function isRollbackOf(deployment, last) {
      return last.rollbackInfo?.rollbackTriggeringDeploymentId === deployment.id || deployment.rollbackInfo?.rollbackDeploymentId === last.id;
    }
    function toEvidence(last, deployment) {
      return {
        source: "codedeploy",
        about: last.id,
        at: last.completeTime ?? last.createTime,
        text: _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb`the last successful deployment of this group was ${last.id}${deployedBy(last.revision)}`,
        kind: "fact",
        noun: "deployment",
        page: comparison(last.revision, deployment.revision)
      };
    }
    function rolledBackTo(rollback, deployment) {
      const page = comparison(rollback.revision, deployment.revision);
      if (page === void 0 || rollback.revision?.type !== "GitHub") return [];
      const {commitId = ""} = rollback.revision;
      return [ {
        ...toEvidence(rollback, deployment),
        text: _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb`the rollback deployed commit ${commitId}`,
        page
      } ];
    }
    function deployedBy(revision) {
      if (revision?.type === "GitHub") return _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb` of commit ${revision.commitId ?? _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb`unknown`}`;
      return revision?.type === "S3" ? _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb` of ${revision.key ?? _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb`an object in S3`}` : _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.sb``;
    }
    function comparison(before, after) {
      if (before?.type !== "GitHub" || after?.type !== "GitHub" || before.repository !== after.repository) return;
      const parts = [ before.repository, before.commitId, after.commitId ];
      const [repository = "", from = "", to = ""] = parts;
      const isPlain = [ from, to ].every(commit => (0, _values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__.JG)(repository, commit));
      return isPlain && from !== to ? `https://github.com/${repository}/compare/${from}...${to}` : void 0;
    }
  }
};
