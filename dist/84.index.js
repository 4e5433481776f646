export const id = 84;
export const ids = [84];
export const modules = {

/***/ 7084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectToEvidence: () => (/* binding */ connectToEvidence)
});

var codedeploy_client = __webpack_require__(5432);
var errors = __webpack_require__(4370);
var retry = __webpack_require__(7181);
var wire = __webpack_require__(8646);
var evidence = __webpack_require__(6137);
var build_errors = __webpack_require__(9473);
var timeout = __webpack_require__(8707);
;// CONCATENATED MODULE: ./build/evidence/sources.js
const sources = [
    {
        tells: 'why tasks of an ECS deployment stopped',
        about: 'tasks',
        actions: ['ecs:DescribeServices', 'ecs:ListTasks', 'ecs:DescribeTasks'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(767), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 3364))).readTasks,
    },
    {
        tells: 'what the service of an ECS deployment reports',
        about: 'tasks',
        actions: ['ecs:DescribeServices'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(767), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 3364))).readServiceEvents,
    },
    {
        tells: 'why targets of an ECS deployment are unhealthy',
        about: 'tasks',
        actions: ['ecs:DescribeServices', 'elasticloadbalancing:DescribeTargetHealth'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(767), __webpack_require__.e(492), __webpack_require__.e(766)]).then(__webpack_require__.bind(__webpack_require__, 9766))).readTargetHealth,
    },
    {
        tells: 'the log of the function that failed as a hook',
        about: 'hook',
        actions: ['codedeploy:GetApplicationRevision', 'lambda:GetFunctionConfiguration', 'logs:FilterLogEvents'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(381), __webpack_require__.e(688), __webpack_require__.e(478), __webpack_require__.e(277)]).then(__webpack_require__.bind(__webpack_require__, 7277))).readHookLog,
    },
    {
        tells: 'why an alarm stopped the deployment, and whether it is older',
        about: 'alarm',
        actions: ['cloudwatch:DescribeAlarms'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(853), __webpack_require__.e(820)]).then(__webpack_require__.bind(__webpack_require__, 820))).readAlarms,
    },
    {
        tells: 'why Auto Scaling could not launch instances, and which ones it terminated',
        about: 'fleet',
        actions: ['codedeploy:GetDeploymentGroup', 'autoscaling:DescribeScalingActivities'],
        load: async () => (await Promise.all(/* import() */[__webpack_require__.e(416), __webpack_require__.e(483), __webpack_require__.e(329)]).then(__webpack_require__.bind(__webpack_require__, 4329))).readScaling,
    },
    {
        tells: 'the last successful deployment, with a link that compares the commits',
        actions: ['codedeploy:GetDeploymentGroup', 'codedeploy:GetDeployment'],
        load: async () => (await __webpack_require__.e(/* import() */ 560).then(__webpack_require__.bind(__webpack_require__, 1179))).readLastSuccess,
    },
];
const nameSource = {
    tells: 'the Name tags of EC2 instances',
    actions: ['tag:GetResources'],
    load: async () => (await __webpack_require__.e(/* import() */ 201).then(__webpack_require__.bind(__webpack_require__, 5201))).readNames,
};

;// CONCATENATED MODULE: ./build/evidence/gather.js








const longestTime = 10_000;
const mostRequests = 40;
function connectToEvidence(options) {
    return {
        async ask(question, about, signal) {
            const asked = sources.filter(source => source.about === undefined || source.about === about);
            const access = new LimitedAccess(options);
            const parts = await Promise.all(asked.map(async (source) => {
                const read = async () => (await source.load())(question, access);
                return await access.within(signal, source, read);
            }));
            const found = parts.flatMap(part => part ?? []);
            return { ...(0,evidence/* gathered */.Pm)(found.map(withinLimits)), notes: signal.aborted ? [] : access.notes };
        },
        async readNames(targets, signal) {
            const access = new LimitedAccess(options);
            const read = async () => (await nameSource.load())(targets, access);
            const names = await access.within(signal, nameSource, read);
            return { names: names ?? new Map(), notes: signal.aborted ? [] : access.notes };
        },
    };
}
function withinLimits(item) {
    const toLength = item.kind === 'log' ? wire/* logTail */.RB : wire/* message */.iU;
    return { ...item, text: toLength(item.text) ?? '' };
}
class LimitedAccess {
    #options;
    #clients = new Map();
    #senders = new Map();
    #answers = new Map();
    #timeIsUp = new AbortController();
    #requests = 0;
    #denied = new Set();
    #troubles = new Map();
    constructor(options) {
        this.#options = options;
    }
    get notes() {
        const all = new Set([...sources, nameSource].flatMap(({ actions }) => actions));
        const actions = [...all].filter(action => this.#denied.has(action));
        const denied = actions.length === 0
            ? []
            : [`More could be shown with the IAM actions ${actions.join(', ')} (docs/permissions.md).`];
        const troubles = [...this.#troubles].map(([reason, tells]) => `Could not tell ${tells.join(', nor ')} (${reason}).`);
        return [...denied, ...troubles];
    }
    async within(signal, { actions, tells }, read) {
        try {
            return await (0,timeout/* withTimeout */.wj)(this.#options.clock, longestTime, signal, async (limited) => {
                limited.throwIfAborted();
                limited.addEventListener('abort', () => this.#timeIsUp.abort(limited.reason), { once: true });
                return await (0,timeout/* orAborted */.H6)(limited, read());
            });
        }
        catch (error) {
            if (signal.aborted)
                return undefined;
            if ((0,errors/* isDenied */.GZ)(error))
                for (const action of actions)
                    this.#denied.add(action);
            else
                this.#noteTrouble(this.#options.redactor.messageOf(error), tells);
            return undefined;
        }
    }
    #noteTrouble(words, tells) {
        const reason = ((0,wire/* note */.N4)(words) ?? 'no reason is known').replaceAll(/\s+/g, ' ').replace(/\.$/, '');
        this.#troubles.set(reason, [...(this.#troubles.get(reason) ?? []), tells]);
    }
    client(Client) {
        const existing = this.#clients.get(Client);
        if (existing !== undefined)
            return existing;
        const { timeouts = codedeploy_client/* usualTimeouts */.Nu } = this.#options;
        const client = (0,codedeploy_client/* createClient */.UU)(Client, { ...this.#options, timeouts });
        this.#clients.set(Client, client);
        return client;
    }
    async send(service, operation, attempt) {
        const existing = this.#senders.get(service.name);
        const sender = existing ?? this.#senderFor(service);
        this.#senders.set(service.name, sender);
        return await sender.send(operation, 'this deployment', this.#timeIsUp.signal, attempt);
    }
    async once(key, read) {
        const existing = this.#answers.get(key) ?? read();
        this.#answers.set(key, existing);
        return (await existing);
    }
    #senderFor(service) {
        const { answered, timeouts = codedeploy_client/* usualTimeouts */.Nu } = this.#options;
        const ignored = () => undefined;
        return new retry/* RetryingSender */.g({
            ...this.#options,
            service,
            attemptTimeout: timeouts.attempt,
            events: {
                beforeAttempt: async () => {
                    this.#requests += 1;
                    if (this.#requests > mostRequests)
                        throw new build_errors/* WatchError */.U('TooManyRequests', `It would take more than ${mostRequests} requests to ask.`);
                },
                answered,
                troubled: ignored,
                recovered: ignored,
            },
        });
    }
}


/***/ })

};
