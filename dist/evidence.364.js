export const id = 364;

export const ids = [ 364 ];

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
  3364: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readServiceEvents: () => /* binding */ readServiceEvents,
      readTasks: () => /* binding */ readTasks
    });
    var commandBuilder = __webpack_require__(619);
    var schemas_0 = __webpack_require__(9685);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/commands/ListTasksCommand.js
    class ListTasksCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "ListTasks", schemas_0 /* ListTasks$ */ .$a_)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/commands/DescribeTasksCommand.js
    class DescribeTasksCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "DescribeTasks", schemas_0 /* DescribeTasks$ */ .Aw_)){}
    var errors = __webpack_require__(9473);
    var clause = __webpack_require__(754);
    var wire = __webpack_require__(4186);
    var all_settled = __webpack_require__(9323);
    var task_set = __webpack_require__(6254);
    // CONCATENATED MODULE: ./build/evidence/ecs.js
    const mostPages = 3;
    const tasksPerPage = 100;
    const mostContainers = 10;
    const readTasks = async (question, access, found) => {
      const service = await (0, task_set /* readEcsService */ .j)(question, access);
      if (service?.taskSetId === void 0) return;
      const keep = tasks => {
        const ofTaskSet = tasks.map(wire /* record */ .g1).filter(({startedBy}) => startedBy === service.taskSetId);
        found(ofTaskSet.flatMap(task => reasonOf(task) ?? []));
      };
      await readStoppedTasks({
        service,
        access,
        found: keep
      }, 1);
    };
    const readServiceEvents = async (question, access, found) => {
      const service = await (0, task_set /* readEcsService */ .j)(question, access);
      if (service !== void 0) found(eventsOf(service, question.deployment.createTime ?? 0));
    };
    const failing = /unable|fail|unhealthy|error|not enough|insufficient|denied|invalid|missing|exceed|could not|cannot|throttled|no container instance/i;
    function quoted(words) {
      return words.replace(advice, "").replace(taskSetId, "").replace(targetGroupArn, "$1");
    }
    const taskSetId = /, taskSet ecs-svc\/\d{1,30}(?=\))/;
    const targetGroupArn = /arn:[^\s()]{1,200}:targetgroup\/([^\s()/]{1,100})\/[0-9a-f]{1,40}/g;
    const advice = / For more information, see the Troubleshooting section of the Amazon ECS Developer Guide\.$/;
    const named = /\((?!reason |error )[^()]{1,400}\)/g;
    function eventsOf(service, began) {
      return service.events.filter(({at, message}) => (at ?? 0) >= began && failing.test(message.replace(named, "")) && !isOfAnother(service, message)).map(({at, message}) => ({
        source: "ecs",
        about: service.about,
        at,
        text: quoted(message),
        kind: /consistently start tasks/.test(message) ? "sign" : "cause",
        noun: "event"
      }));
    }
    function isOfAnother({taskSetId}, message) {
      const named = /taskSet (ecs-svc\/\d{1,30})/.exec(message)?.[1];
      return named !== void 0 && taskSetId !== void 0 && named !== taskSetId;
    }
    async function readStoppedTasks(tasks, page, nextToken) {
      const {cluster, service} = tasks.service;
      const command = new ListTasksCommand({
        cluster,
        serviceName: service,
        desiredStatus: "STOPPED",
        nextToken
      });
      const answer = await tasks.access.send(task_set /* ecs */ .E, "ListTasks", (client, options) => client.send(command, options));
      const arns = (0, wire /* listOfTexts */ .CU)((0, wire /* list */ .p_)(answer.taskArns).slice(0, tasksPerPage));
      const following = (0, wire /* token */ .Sh)(answer.nextToken);
      await (0, all_settled /* allSettled */ .v)([ ...arns.length === 0 ? [] : [ describeTasks(tasks, arns) ], ...following === void 0 ? [] : [ readFollowing(tasks, page + 1, following) ] ]);
    }
    async function readFollowing(tasks, page, nextToken) {
      if (page > mostPages) throw new errors /* WatchError */ .U("TooMany", `more than ${mostPages * tasksPerPage} tasks have stopped`);
      await readStoppedTasks(tasks, page, nextToken);
    }
    async function describeTasks({service: {cluster}, access, found}, tasks) {
      const command = new DescribeTasksCommand({
        cluster,
        tasks: [ ...tasks ]
      });
      const answer = await access.send(task_set /* ecs */ .E, "DescribeTasks", (client, options) => client.send(command, options));
      found((0, wire /* list */ .p_)(answer.tasks).slice(0, tasksPerPage));
    }
    const byItself = new Set([ "EssentialContainerExited", "TaskFailedToStart" ]);
    function reasonOf(task) {
      const stopped = (0, wire /* message */ .iU)(task.stoppedReason);
      if (stopped === void 0 || /^Scaling activity initiated by/.test(stopped)) return;
      const containers = (0, wire /* list */ .p_)(task.containers).slice(0, mostContainers).map(wire /* record */ .g1);
      const exits = containers.map(container => exitOf(container, stopped));
      const exitCodes = containers.flatMap(({exitCode}) => (0, wire /* number */ .ai)(exitCode) || []);
      return {
        source: "ecs",
        about: (0, wire /* text */ .Qq)(task.taskArn) ?? "a task",
        at: (0, wire /* time */ .kB)(task.stoppedAt),
        text: exits.reduce((all, exit) => clause /* clause */ .sb`${all}${exit}`, clause /* clause */ .sb`${quoted(stopped)}`),
        exitCodes: byItself.has((0, wire /* text */ .Qq)(task.stopCode)) ? exitCodes : void 0,
        kind: /ELB health checks/i.test(stopped) ? "sign" : "cause",
        noun: "task"
      };
    }
    function exitOf(container, stopped) {
      const [code, reason] = [ (0, wire /* number */ .ai)(container.exitCode), (0, wire /* message */ .iU)(container.reason) ];
      const why = reason === void 0 || stopped.includes(reason) ? clause /* clause */ .sb`` : clause /* clause */ .sb`: ${quoted(reason)}`;
      if (!code && why.length === 0) return clause /* clause */ .sb``;
      const exit = code === void 0 ? clause /* clause */ .sb`` : clause /* clause */ .sb`, exit code ${code}`;
      return clause /* clause */ .sb`; container ${(0, wire /* text */ .Qq)(container.name) ?? clause /* clause */ .sb`without a name`}${exit}${why}`;
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
