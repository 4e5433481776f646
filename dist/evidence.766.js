export const id = 766;

export const ids = [ 766 ];

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
  9766: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readTargetHealth: () => /* binding */ readTargetHealth
    });
    var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8860);
    var _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7851);
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9473);
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(754);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(808);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4186);
    var _all_settled_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9323);
    var _task_set_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6254);
    const loadBalancing = {
      name: "Elastic Load Balancing",
      iamPrefix: "elasticloadbalancing",
      Client: _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_3__.M
    };
    const mostGroups = 5;
    const mostTargets = 1e3;
    const usual = new Set([ "healthy", "initial", "draining" ]);
    const readTargetHealth = async (question, access, found) => {
      const {targetGroupArns = []} = await (0, _task_set_js__WEBPACK_IMPORTED_MODULE_2__.j)(question, access) ?? {};
      await (0, _all_settled_js__WEBPACK_IMPORTED_MODULE_4__.v)(targetGroupArns.slice(0, mostGroups).map(async arn => {
        const answer = await access.send(loadBalancing, "DescribeTargetHealth", (client, options) => client.send(new _aws_sdk_client_elastic_load_balancing_v2__WEBPACK_IMPORTED_MODULE_5__.q({
          TargetGroupArn: arn
        }), options));
        const targets = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(answer.TargetHealthDescriptions);
        found(targets.slice(0, mostTargets).flatMap(target => unhealthy(arn, target)));
        if (targets.length > mostTargets) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U("TooMany", `${arn} has more than ${(0, 
        _values_text_js__WEBPACK_IMPORTED_MODULE_6__.Cm)(mostTargets)} targets`);
      }));
    };
    function unhealthy(arn, target) {
      const {State, Reason, Description} = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)((0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(target).TargetHealth);
      const state = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(State);
      if (usual.has(state)) return [];
      const words = [ (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(Reason), (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU)(Description) ].filter(part => part !== void 0).join(": ");
      return [ {
        source: "elasticloadbalancing",
        about: arn,
        text: words || _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`target is ${state ?? _values_clause_js__WEBPACK_IMPORTED_MODULE_7__.sb`in no known state`}`,
        finding: words === "" && state === "unhealthy" ? "target-unhealthy" : void 0,
        kind: "cause",
        noun: "target"
      } ];
    }
  },
  6254: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      E: () => /* binding */ ecs,
      j: () => /* binding */ readEcsService
    });
    var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5470);
    var _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8624);
    var _deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2685);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
    const ecs = {
      name: "Amazon ECS",
      iamPrefix: "ecs",
      Client: _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_1__.Z
    };
    const mostEvents = 100;
    async function readEcsService({deployment, targets}, access) {
      const target = targets.find(({type}) => type === "ecs");
      const named = target && (0, _deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_2__.G)(target.id);
      if (target?.type !== "ecs" || named === void 0) return;
      const {cluster, service} = named;
      return await access.once("service", async () => {
        const command = new _aws_sdk_client_ecs__WEBPACK_IMPORTED_MODULE_3__.H({
          cluster,
          services: [ service ]
        });
        const answer = await access.send(ecs, "DescribeServices", (client, options) => client.send(command, options));
        const described = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(answer.services)[0]);
        const taskSets = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(described.taskSets).map(_values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1);
        const taskSet = taskSets.find(({externalId}) => externalId === deployment.id) ?? {};
        return {
          cluster,
          service,
          about: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)(described.serviceArn) ?? target.id,
          taskSetId: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)(taskSet.id) ?? replacementIn(target.taskSets),
          targetGroupArns: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(taskSet.loadBalancers).flatMap(one => (0, 
          _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(one).targetGroupArn) ?? []),
          events: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(described.events).slice(0, mostEvents).flatMap(event => {
            const words = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.iU)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(event).message);
            return words === void 0 ? [] : {
              at: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.kB)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(event).createdAt),
              message: words
            };
          })
        };
      });
    }
    function replacementIn(taskSets) {
      return taskSets.find(({label}) => label === "Green")?.id;
    }
  }
};
