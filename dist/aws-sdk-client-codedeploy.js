export const id = 560;
export const ids = [560];
export const modules = {

/***/ 2963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ GetApplicationRevisionCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);


class GetApplicationRevisionCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetApplicationRevision", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetApplicationRevision$ */ .KbH) {
}


/***/ }),

/***/ 4940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ GetDeploymentGroupCommand)
/* harmony export */ });
/* harmony import */ var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
/* harmony import */ var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);


class GetDeploymentGroupCommand extends (0,_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* .command */ .G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._ep0 */ .lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__/* ._mw0 */ .yt, "GetDeploymentGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__/* .GetDeploymentGroup$ */ .rnI) {
}


/***/ }),

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
/* harmony import */ var _codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5707);
/* harmony import */ var _codedeploy_to_model_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1314);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9473);




const codeDeploy = { ..._codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .codeDeployService */ .Ag, Client: _aws_sdk_client_codedeploy__WEBPACK_IMPORTED_MODULE_3__/* .CodeDeployClient */ .c };
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

/***/ 1179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLastSuccess: () => (/* binding */ readLastSuccess)
/* harmony export */ });
/* harmony import */ var _values_clause_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(754);
/* harmony import */ var _values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6626);
/* harmony import */ var _codedeploy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5480);



const readLastSuccess = async ({ deployment }, access, found) => {
    const group = await (0,_codedeploy_js__WEBPACK_IMPORTED_MODULE_0__/* .readGroup */ .iY)(deployment, access);
    const id = group?.lastSuccessfulDeploymentId;
    if (id === undefined || id === deployment.id)
        return;
    const last = await (0,_codedeploy_js__WEBPACK_IMPORTED_MODULE_0__/* .readDeployment */ .iJ)(id, access);
    found(isRollbackOf(deployment, last) ? rolledBackTo(last, deployment) : [toEvidence(last, deployment)]);
};
function isRollbackOf(deployment, last) {
    return (last.rollbackInfo?.rollbackTriggeringDeploymentId === deployment.id ||
        deployment.rollbackInfo?.rollbackDeploymentId === last.id);
}
function toEvidence(last, deployment) {
    return {
        source: 'codedeploy',
        about: last.id,
        at: last.completeTime ?? last.createTime,
        text: (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) `the last successful deployment of this group was ${last.id}${deployedBy(last.revision)}`,
        kind: 'fact',
        noun: 'deployment',
        page: comparison(last.revision, deployment.revision),
    };
}
function rolledBackTo(rollback, deployment) {
    const page = comparison(rollback.revision, deployment.revision);
    if (page === undefined || rollback.revision?.type !== 'GitHub')
        return [];
    const { commitId = '' } = rollback.revision;
    return [
        { ...toEvidence(rollback, deployment), text: (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) `the rollback deployed commit ${commitId}`, page },
    ];
}
function deployedBy(revision) {
    if (revision?.type === 'GitHub')
        return (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) ` of commit ${revision.commitId ?? (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) `unknown`}`;
    return revision?.type === 'S3' ? (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) ` of ${revision.key ?? (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) `an object in S3`}` : (0,_values_clause_js__WEBPACK_IMPORTED_MODULE_1__/* .clause */ .sb) ``;
}
function comparison(before, after) {
    if (before?.type !== 'GitHub' || after?.type !== 'GitHub' || before.repository !== after.repository)
        return undefined;
    const parts = [before.repository, before.commitId, after.commitId];
    const [repository = '', from = '', to = ''] = parts;
    const isPlain = [from, to].every(commit => (0,_values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__/* .hasCommitPage */ .JG)(repository, commit));
    return isPlain && from !== to ? `https://github.com/${repository}/compare/${from}...${to}` : undefined;
}


/***/ })

};
