export const id = 329;
export const ids = [329];
export const modules = {

/***/ 9323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ allSettled)
/* harmony export */ });
async function allSettled(reading) {
    const results = await Promise.allSettled(reading);
    for (const result of results)
        if (result.status === 'rejected')
            throw result.reason;
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

/***/ 4329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readScaling: () => (/* binding */ readScaling)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8353);
/* harmony import */ var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1504);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _all_settled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9323);
/* harmony import */ var _codedeploy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5480);





const autoScaling = {
    name: 'Amazon EC2 Auto Scaling',
    iamPrefix: 'autoscaling',
    Client: _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__/* .AutoScalingClient */ .y,
};
const mostGroups = 10;
const mostActivities = 100;
const readScaling = async (question, access, found) => {
    const { deployment } = question;
    const group = await (0,_codedeploy_js__WEBPACK_IMPORTED_MODULE_2__/* .readGroup */ .iY)(deployment, access);
    const names = group?.autoScalingGroups.slice(0, mostGroups) ?? [];
    const reads = names.map(name => readActivities(name, question, access, found));
    const { deploymentGroupName, greenFleetAction } = deployment;
    if (greenFleetAction === 'COPY_AUTO_SCALING_GROUP' && deploymentGroupName !== undefined) {
        const copy = `CodeDeploy_${deploymentGroupName}_${deployment.id}`;
        reads.push(readActivities(copy, question, access, found).catch(nothingIfMissing));
    }
    await (0,_all_settled_js__WEBPACK_IMPORTED_MODULE_4__/* .allSettled */ .v)(reads);
};
function nothingIfMissing(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WatchError */ .U && error.code === 'ValidationError'))
        throw error;
}
async function readActivities(name, question, access, found) {
    const command = new _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_5__/* .DescribeScalingActivitiesCommand */ .h({
        AutoScalingGroupName: name,
        MaxRecords: mostActivities,
    });
    const answer = await access.send(autoScaling, 'DescribeScalingActivities', (client, options) => client.send(command, options));
    const began = question.deployment.createTime ?? 0;
    const activities = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(answer.Activities).slice(0, mostActivities).map(_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1);
    const recent = activities.filter(({ StartTime }) => ((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(StartTime) ?? 0) >= began);
    found(recent.flatMap(activity => toEvidence(name, activity, question) ?? []));
    if (recent.length === activities.length && (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .token */ .Sh)(answer.NextToken) !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WatchError */ .U('TooMany', `${name} had more than ${mostActivities} activities`);
}
function toEvidence(group, activity, { targets }) {
    const [status, description = ''] = [(0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(activity.StatusCode), (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(activity.Description)];
    const hasFailed = status === 'Failed' || status === 'Cancelled';
    const terminated = /^Terminating EC2 instance: (i-[0-9a-f]{8,17})/.exec(description)?.[1];
    const isOurs = terminated !== undefined && targets.some(({ id }) => id === terminated);
    if (!hasFailed && !isOurs)
        return undefined;
    const reason = hasFailed ? (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(activity.StatusMessage) : (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(activity.Cause);
    const isCause = isOurs || targets.every(target => target.status !== 'Failed');
    const words = reason === undefined || description.includes(reason) ? description : `${description}: ${reason}`;
    return {
        source: 'autoscaling',
        about: group,
        at: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .time */ .kB)(activity.StartTime),
        text: words || `activity ${status}`,
        kind: isCause ? 'cause' : 'fact',
        noun: 'activity',
    };
}


/***/ })

};
