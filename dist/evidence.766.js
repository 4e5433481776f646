export const id = 766;
export const ids = [766];
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

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readTargetHealth: () => (/* binding */ readTargetHealth)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8860);
/* harmony import */ var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7851);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
/* harmony import */ var _values_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(808);
/* harmony import */ var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
/* harmony import */ var _all_settled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9323);
/* harmony import */ var _task_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6254);






const loadBalancing = {
    name: 'Elastic Load Balancing',
    iamPrefix: 'elasticloadbalancing',
    Client: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__/* .ElasticLoadBalancingV2Client */ .M,
};
const mostGroups = 5;
const mostTargets = 1_000;
const usual = new Set(['healthy', 'initial', 'draining']);
const readTargetHealth = async (question, access, found) => {
    const { targetGroupArns = [] } = (await (0,_task_set_js__WEBPACK_IMPORTED_MODULE_2__/* .readEcsService */ .j)(question, access)) ?? {};
    await (0,_all_settled_js__WEBPACK_IMPORTED_MODULE_4__/* .allSettled */ .v)(targetGroupArns.slice(0, mostGroups).map(async (arn) => {
        const answer = await access.send(loadBalancing, 'DescribeTargetHealth', (client, options) => client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__/* .DescribeTargetHealthCommand */ .q({ TargetGroupArn: arn }), options));
        const targets = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(answer.TargetHealthDescriptions);
        found(targets.slice(0, mostTargets).flatMap(target => unhealthy(arn, target)));
        if (targets.length > mostTargets)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WatchError */ .U('TooMany', `${arn} has more than ${(0,_values_text_js__WEBPACK_IMPORTED_MODULE_6__/* .withThousands */ .Cm)(mostTargets)} targets`);
    }));
};
function unhealthy(arn, target) {
    const { State, Reason, Description } = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1)(target).TargetHealth);
    const state = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(State);
    if (usual.has(state))
        return [];
    const words = [(0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(Reason), (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_1__/* .message */ .iU)(Description)].filter(part => part !== undefined);
    return [
        {
            source: 'elasticloadbalancing',
            about: arn,
            text: words.join(': ') || `target is ${state ?? 'in no known state'}`,
            kind: 'cause',
            noun: 'target',
        },
    ];
}


/***/ }),

/***/ 6254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ecs),
/* harmony export */   j: () => (/* binding */ readEcsService)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5470);
/* harmony import */ var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
/* harmony import */ var _deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);
/* harmony import */ var _values_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);



const ecs = { name: 'Amazon ECS', iamPrefix: 'ecs', Client: _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__/* .ECSClient */ .Z };
const mostEvents = 100;
async function readEcsService({ deployment, targets }, access) {
    const target = targets.find(({ type }) => type === 'ecs');
    const named = target && (0,_deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_2__/* .ecsServiceIn */ .G)(target.id);
    if (target?.type !== 'ecs' || named === undefined)
        return undefined;
    const { cluster, service } = named;
    return await access.once('service', async () => {
        const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__/* .DescribeServicesCommand */ .H({ cluster, services: [service] });
        const answer = await access.send(ecs, 'DescribeServices', (client, options) => client.send(command, options));
        const described = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(answer.services)[0]);
        const taskSets = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(described.taskSets).map(_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1);
        const taskSet = taskSets.find(({ externalId }) => externalId === deployment.id) ?? {};
        return {
            cluster,
            service,
            about: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(described.serviceArn) ?? target.id,
            taskSetId: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(taskSet.id) ?? replacementIn(target.taskSets),
            targetGroupArns: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(taskSet.loadBalancers).flatMap(one => (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(one).targetGroupArn) ?? []),
            events: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(described.events)
                .slice(0, mostEvents)
                .flatMap(event => {
                const words = (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .message */ .iU)((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event).message);
                return words === undefined ? [] : { at: (0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .time */ .kB)((0,_values_wire_js__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1)(event).createdAt), message: words };
            }),
        };
    });
}
function replacementIn(taskSets) {
    return taskSets.find(({ label }) => label === 'Green')?.id;
}


/***/ })

};
