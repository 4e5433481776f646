export const id = 329;
export const ids = [329];
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

/***/ 4329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readScaling: () => (/* binding */ readScaling)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8353);
/* harmony import */ var _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1504);
/* harmony import */ var _codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8646);
/* harmony import */ var _codedeploy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5480);



const service = { name: 'Amazon EC2 Auto Scaling', iamPrefix: 'autoscaling' };
const mostGroups = 10;
const mostActivities = 100;
const readScaling = async (question, access) => {
    const group = await (0,_codedeploy_js__WEBPACK_IMPORTED_MODULE_1__/* .readGroup */ .iY)(question.deployment, access);
    const names = group?.autoScalingGroups.slice(0, mostGroups) ?? [];
    const found = await Promise.all(names.map(name => readActivities(name, question, access)));
    return found.flat();
};
async function readActivities(name, question, access) {
    const answer = await access.send(service, 'DescribeScalingActivities', abortSignal => access
        .client(_aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_2__/* .AutoScalingClient */ .y)
        .send(new _aws_sdk_client_auto_scaling__WEBPACK_IMPORTED_MODULE_3__/* .DescribeScalingActivitiesCommand */ .h({ AutoScalingGroupName: name, MaxRecords: mostActivities }), { abortSignal }));
    const began = question.deployment.createTime ?? 0;
    return (0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(answer.Activities)
        .slice(0, mostActivities)
        .map(_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)
        .filter(({ StartTime }) => ((0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(StartTime) ?? 0) >= began)
        .flatMap(activity => toEvidence(name, activity, question) ?? []);
}
function toEvidence(group, activity, { targets }) {
    const [status, description = ''] = [(0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(activity.StatusCode), (0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(activity.Description)];
    const hasFailed = status === 'Failed' || status === 'Cancelled';
    const terminated = /^Terminating EC2 instance: (i-[0-9a-f]{8,17})/.exec(description)?.[1];
    const isOurs = terminated !== undefined && targets.some(({ id }) => id === terminated);
    if (!hasFailed && !isOurs)
        return undefined;
    const reason = hasFailed ? (0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(activity.StatusMessage) : (0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)(activity.Cause);
    const words = reason === undefined || description.includes(reason) ? description : `${description}: ${reason}`;
    return {
        source: 'autoscaling',
        about: group,
        at: (0,_codedeploy_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)(activity.StartTime),
        text: words || `activity ${status}`,
        kind: 'cause',
        count: 1,
        noun: 'activity',
    };
}


/***/ })

};
