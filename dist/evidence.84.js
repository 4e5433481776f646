export const id = 84;

export const ids = [ 84 ];

export const modules = {
  7084: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      connectToEvidence: () => /* binding */ connectToEvidence
    });
    var classify_error = __webpack_require__(9363);
    var aws_client = __webpack_require__(9606);
    var retry = __webpack_require__(4225);
    var renewal = __webpack_require__(2309);
    var evidence = __webpack_require__(6137);
    var errors = __webpack_require__(9473);
    var timeout = __webpack_require__(8707);
    var clause = __webpack_require__(754);
    var values_text = __webpack_require__(808);
    var wire = __webpack_require__(4186);
    // CONCATENATED MODULE: ./build/evidence/sources.js
    const sources = [ {
      subject: "why tasks of an ECS deployment stopped",
      about: "tasks",
      actions: [ "ecs:DescribeServices", "ecs:ListTasks", "ecs:DescribeTasks" ],
      load: async () => (await Promise.all([ __webpack_require__.e(767), __webpack_require__.e(364) ]).then(__webpack_require__.bind(__webpack_require__, 3364))).readTasks
    }, {
      subject: "what the service of an ECS deployment reports",
      about: "tasks",
      actions: [ "ecs:DescribeServices" ],
      load: async () => (await Promise.all([ __webpack_require__.e(767), __webpack_require__.e(364) ]).then(__webpack_require__.bind(__webpack_require__, 3364))).readServiceEvents
    }, {
      subject: "why targets of an ECS deployment are unhealthy",
      about: "tasks",
      actions: [ "ecs:DescribeServices", "elasticloadbalancing:DescribeTargetHealth" ],
      load: async () => (await Promise.all([ __webpack_require__.e(416), __webpack_require__.e(767), __webpack_require__.e(492), __webpack_require__.e(766) ]).then(__webpack_require__.bind(__webpack_require__, 9766))).readTargetHealth
    }, {
      subject: "the log of the function that failed as a hook",
      about: "hook",
      actions: [ "codedeploy:GetApplicationRevision", "lambda:GetFunctionConfiguration", "logs:FilterLogEvents" ],
      load: async () => (await Promise.all([ __webpack_require__.e(381), __webpack_require__.e(688), __webpack_require__.e(478), __webpack_require__.e(568) ]).then(__webpack_require__.bind(__webpack_require__, 3806))).readHookLog
    }, {
      subject: "why an alarm stopped the deployment, and whether it is older",
      about: "alarm",
      actions: [ "cloudwatch:DescribeAlarms" ],
      load: async () => (await Promise.all([ __webpack_require__.e(853), __webpack_require__.e(820) ]).then(__webpack_require__.bind(__webpack_require__, 820))).readAlarms
    }, {
      subject: "why Auto Scaling could not launch instances, and which ones it terminated",
      about: "fleet",
      actions: [ "codedeploy:GetDeploymentGroup", "autoscaling:DescribeScalingActivities" ],
      load: async () => (await Promise.all([ __webpack_require__.e(416), __webpack_require__.e(483), __webpack_require__.e(329) ]).then(__webpack_require__.bind(__webpack_require__, 4329))).readScaling
    }, {
      subject: "the last successful deployment, with a link that compares the commits",
      actions: [ "codedeploy:GetDeploymentGroup", "codedeploy:GetDeployment" ],
      load: async () => (await __webpack_require__.e(560).then(__webpack_require__.bind(__webpack_require__, 1179))).readLastSuccess
    } ];
    const nameSource = {
      subject: "the Name tags of EC2 instances",
      actions: [ "tag:GetResources" ],
      load: async () => (await __webpack_require__.e(201).then(__webpack_require__.bind(__webpack_require__, 5201))).readNames
    };
    // CONCATENATED MODULE: ./build/evidence/gather.js
    const longestTime = 1e4;
    const mostRequests = {
      aboutInstances: 15,
      aboutOthers: 40,
      forNames: 25
    };
    function budgetOf(most) {
      return {
        most,
        left: most
      };
    }
    function connectToEvidence(given) {
      const options = {
        ...given,
        connection: (0, aws_client /* connection */ .FI)(given.environment, given.timeouts ?? aws_client /* usualTimeouts */ .Nu)
      };
      const budgetForNames = budgetOf(mostRequests.forNames);
      return {
        async ask(question, about, signal) {
          const asked = sources.filter(source => source.about === void 0 || source.about === about);
          const isServer = (question.deployment.computePlatform ?? "Server") === "Server";
          const {aboutInstances, aboutOthers} = mostRequests;
          const access = new LimitedAccess(options, budgetOf(isServer ? aboutInstances : aboutOthers));
          const parts = await Promise.all(asked.map(source => access.within(signal, source, async found => (await source.load())(question, access, found))));
          return {
            ...(0, evidence /* gathered */ .Pm)(withWholeLog(parts.flat()).map(withinLimits)),
            ...access.unasked(signal)
          };
        },
        async readNames(targets, signal) {
          const access = new LimitedAccess(options, budgetForNames);
          const names = await access.within(signal, nameSource, async found => (await nameSource.load())(targets, access, found));
          return {
            names: new Map(names),
            ...access.unasked(signal)
          };
        }
      };
    }
    function withWholeLog(items) {
      const parts = items.filter(({kind}) => kind === "log");
      const [first] = parts;
      if (first === void 0) return items;
      const text = parts.map(part => (0, clause /* clauseText */ .D4)(part.text)).join("\n");
      return [ ...items.filter(({kind}) => kind !== "log"), {
        ...first,
        text
      } ];
    }
    function withinLimits(item) {
      const toLength = item.kind === "log" ? wire /* logTail */ .RB : wire /* message */ .iU;
      const whole = (0, clause /* clauseText */ .D4)(item.text);
      const kept = toLength(whole) ?? "";
      return typeof item.text === "object" && kept === whole ? item : {
        ...item,
        text: kept
      };
    }
    const notKnown = "Not known";
    const partlyKnown = "Known only in part";
    class LimitedAccess {
      #options;
      #budget;
      #connections=new Map;
      #answers=new Map;
      #timeIsUp=new AbortController;
      #denied=new Set;
      #refused=new Set;
      #allowed=new Set([ "codedeploy:GetDeployment" ]);
      #troubles=new Map;
      constructor(options, budget) {
        this.#options = options;
        this.#budget = budget;
      }
      unasked({aborted}) {
        if (aborted) return {
          denied: [],
          troubles: []
        };
        const all = new Set([ ...sources, nameSource ].flatMap(({actions}) => actions));
        return {
          denied: [ ...all ].filter(action => this.#denied.has(action) && (this.#refused.has(action) || !this.#allowed.has(action))),
          troubles: [ ...this.#troubles.values() ].map(({extent, reason, subjects}) => `${extent}: ${subjects.join("; ")} — ${(0, 
          values_text /* sentence */ .em)(reason)}`)
        };
      }
      async within(signal, {actions, subject}, read) {
        let all = [];
        const found = items => {
          all = [ ...all, ...items ];
        };
        try {
          await (0, timeout /* withTimeout */ .wj)(this.#options.clock, longestTime, signal, async limited => {
            limited.throwIfAborted();
            (0, timeout /* whenAborted */ .eG)(limited, () => this.#timeIsUp.abort(limited.reason));
            await read(found);
          });
        } catch (error) {
          if (signal.aborted) return all;
          if ((0, classify_error /* isDenied */ .GZ)(error)) for (const action of actions) this.#denied.add(action); else this.#noteTrouble(error, all.length > 0 ? partlyKnown : notKnown, subject);
        }
        return all;
      }
      #noteTrouble(error, extent, subject) {
        const words = (0, wire /* note */ .N4)(this.#options.redactor.messageOf(error)) ?? "no reason is known";
        const reason = words.replaceAll(/\s+/g, " ");
        const key = JSON.stringify([ extent, reason ]);
        const before = this.#troubles.get(key)?.subjects ?? [];
        this.#troubles.set(key, {
          extent,
          reason,
          subjects: [ ...before, subject ]
        });
      }
      async send(service, operation, attempt) {
        const existing = this.#connections.get(service.name) ?? this.#connect(service);
        this.#connections.set(service.name, existing);
        const {sender} = existing;
        const client = existing.client;
        const action = `${service.iamPrefix}:${operation}`;
        try {
          const answer = await sender.send(operation, "this deployment", this.#timeIsUp.signal, abortSignal => attempt(client, {
            abortSignal
          }));
          this.#allowed.add(action);
          return answer;
        } catch (error) {
          if ((0, classify_error /* isDenied */ .GZ)(error)) this.#refused.add(action);
          throw error;
        }
      }
      async once(key, read) {
        const existing = this.#answers.get(key) ?? read();
        this.#answers.set(key, existing);
        return await existing;
      }
      #connect(service) {
        const {answered} = this.#options;
        const ignored = () => {};
        const client = (0, aws_client /* createClient */ .UU)(service.Client, this.#options);
        const sender = new retry /* RetryingSender */ .g({
          ...this.#options,
          service,
          renewCredentials: () => (0, renewal /* renewCredentials */ .Q)(client),
          events: {
            beforeAttempt: async () => {
              this.#budget.left -= 1;
              if (this.#budget.left >= 0) return;
              const {most} = this.#budget;
              throw new errors /* WatchError */ .U("TooManyRequests", `It would take more than ${most} requests to ask.`);
            },
            answered,
            troubled: ignored,
            recovered: ignored
          }
        });
        return {
          client,
          sender
        };
      }
    }
  }
};
