export const id = 901;

export const ids = [ 901 ];

export const modules = {
  7901: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      createPublishers: () => /* binding */ createPublishers
    });
    var github = __webpack_require__(1351);
    var utils = __webpack_require__(5555);
    var dist_bundle = __webpack_require__(9735);
    var plugin_throttling_dist_bundle = __webpack_require__(6856);
    var dist_src = __webpack_require__(1015);
    var errors = __webpack_require__(9473);
    var foreign_response = __webpack_require__(8469);
    var response_body = __webpack_require__(959);
    var version = __webpack_require__(7821);
    var timeout = __webpack_require__(8707);
    // CONCATENATED MODULE: ./build/github/update-pause.js
    const pauses = {
      changed: 2e4,
      unchanged: 6e4
    };
    const steepness = 5;
    const anHour = 36e5;
    function updatePause(state, budget, now) {
      const usual = pauses[state];
      if (budget === void 0) return usual;
      const slowed = usual / (budget.remaining / budget.limit) ** steepness;
      return Math.max(usual, Math.min(slowed, budget.reset - now));
    }
    function rateBudget(headers, now) {
      const [limit, remaining, reset] = [ "limit", "remaining", "reset" ].map(name => {
        const text = String(headers[`x-ratelimit-${name}`] ?? "");
        return /^\d{1,15}$/.test(text) ? Number(text) : void 0;
      });
      if (limit === void 0 || remaining === void 0 || reset === void 0 || limit === 0) return;
      return {
        limit,
        remaining: Math.min(remaining, limit),
        reset: Math.min(reset * 1e3, now + anHour)
      };
    }
    // CONCATENATED MODULE: ./build/github/octokit.js
    const requestTimeout = 1e4;
    const longestResponse = 64 * 1048576;
    const longestLimit = 20;
    const longestWait = 3600;
    function openGitHub({inputs, apiUrl, proxyViolations, clock, output}, signal, toolkit = {
      context: github /* context */ ._
    }) {
      if (proxyViolations.length > 0) throw new errors /* InvalidInputError */ .o(proxyViolations);
      const token = inputs.gitHubToken ?? "";
      if (token === "") throw new Error("github-token is empty");
      if (!/^[!-~]+$/.test(token)) throw new Error("github-token contains characters that no token contains");
      const debug = text => output.debug(text);
      const limit = {
        until: 0
      };
      const onLimit = seconds => {
        limit.until = clock.now() + Math.min(seconds, longestWait) * 1e3;
        return seconds <= longestLimit;
      };
      const eachAttempt = octokit => {
        octokit.hook.wrap("request", async (request, options) => {
          const {method, url} = octokit.request.endpoint.parse(options);
          const sentAt = clock.now();
          const log = result => debug(`${method} ${url}: ${result} (${Math.round(clock.now() - sentAt)} ms)`);
          try {
            const response = await (0, timeout /* withTimeout */ .wj)(clock, requestTimeout, signal, async limited => {
              Object.assign(options.request, {
                signal: limited,
                log: octokit.log
              });
              return request(options);
            });
            if (typeof response.data === "string") throw new dist_src /* RequestError */ .G("the response is not complete JSON", 502, {
              request: options,
              response
            });
            limit.budget = rateBudget(response.headers, clock.now());
            log(response.status);
            return response;
          } catch (error) {
            log(error);
            if (error instanceof Error && isUnusable(error.cause)) throw new Error(`${error.cause.message} (${method} ${url})`, {
              cause: error.cause
            });
            signal.throwIfAborted();
            throw error;
          }
        });
        return {};
      };
      const octokit = (0, github /* getOctokit */ .Q)(token, {
        baseUrl: apiUrl || void 0,
        userAgent: `codedeploy-watch/${version /* version */ .r}`,
        log: {
          debug,
          info: debug,
          warn: debug,
          error: debug
        },
        throttle: {
          id: token,
          onRateLimit: onLimit,
          onSecondaryRateLimit: onLimit
        },
        request: {
          fetch: withLimitedResponses(toolkit.fetch ?? utils /* defaults */ .NT.request?.fetch)
        }
      }, eachAttempt, dist_bundle /* retry */ .L, plugin_throttling_dist_bundle /* throttling */ .A);
      const {serverUrl, repo, runId, runAttempt} = toolkit.context;
      const runUrl = `${serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${runId}/attempts/${runAttempt}`;
      return {
        octokit,
        context: toolkit.context,
        runUrl,
        signal,
        limit
      };
    }
    function isUnusable(cause) {
      return cause instanceof response_body /* ResponseTooLargeError */ .by || cause instanceof foreign_response /* ForeignResponseError */ .cW;
    }
    function withLimitedResponses(send = fetch) {
      return async (...request) => {
        const response = await send(...request);
        if (response.body === null) return response;
        const {status, url} = response;
        const body = await (0, response_body /* readBody */ .x8)(response.body, longestResponse);
        if (status >= 400) (0, foreign_response /* checkGitHubOrigin */ .cC)({
          statusCode: status,
          headers: Object.fromEntries(response.headers)
        }, body);
        const read = new Response(body, {
          status,
          headers: [ ...response.headers ]
        });
        return Object.defineProperty(read, "url", {
          value: url
        });
      };
    }
    var deployment_counts = __webpack_require__(8120);
    var verdict = __webpack_require__(2147);
    var values_text = __webpack_require__(808);
    var annotations = __webpack_require__(6241);
    var deployment_section = __webpack_require__(470);
    var evidence = __webpack_require__(4674);
    var failure_section = __webpack_require__(1335);
    var fit = __webpack_require__(9848);
    var markdown = __webpack_require__(4902);
    var report_reason = __webpack_require__(3839);
    var status_word = __webpack_require__(7314);
    var traffic_section = __webpack_require__(7980);
    var verdict_section = __webpack_require__(7052);
    // CONCATENATED MODULE: ./build/report/render-check-run.js
    const longestPart = 65e3;
    const longestTitle = 200;
    const mostAnnotations = 250;
    const groupExtents = [ {
      groups: 25
    }, {
      groups: 10
    }, {
      groups: 3
    }, {
      groups: 1
    }, {
      groups: 1,
      evidence: 5
    } ];
    const rowExtents = [ 300, 100, 20, 0 ];
    function checkRunConclusion(conclusion) {
      if (conclusion === "timed-out") return "timed_out";
      if (conclusion === "cancelled") return "cancelled";
      return (0, verdict /* exitStatus */ .$u)(conclusion) === 0 ? "success" : "failure";
    }
    function progressOutput(progress, now, runUrl) {
      const {snapshot, rollback} = progress;
      const current = rollback ?? snapshot;
      const lead = (0, markdown /* joined */ .oR)([ markdown /* markdown */ .wD`Deployment ${progress.deploymentId}`, (0, 
      status_word /* markedStatus */ .x7)(snapshot.deployment.status), markdown /* markdown */ .wD`watched for ${(0, 
      markdown /* duration */ .p0)(now - progress.startedAt)}`, (0, markdown /* consoleLink */ .i1)(progress.consoleUrl) ], " · ");
      const {id, status} = current.deployment;
      const back = markdown /* markdown */ .wD`It failed; deployment ${id} is rolling it back: ${(0, 
      status_word /* markedStatus */ .x7)(status)}`;
      return {
        title: progressTitle(snapshot, rollback),
        summary: (0, markdown /* sections */ .V0)([ runLink(runUrl), lead, rollback && back, (0, 
        status_word /* countsTable */ .Po)((0, deployment_counts /* countTargets */ .cY)(current)) ]).source,
        text: detailsOf(current)
      };
    }
    function progressKey({snapshot, rollback}) {
      return JSON.stringify([ snapshot, rollback ].map(each => [ each?.deployment.status, each && [ ...(0, 
      deployment_counts /* countTargets */ .cY)(each).byStatus ], each && (0, traffic_section /* trafficSection */ .Z)(each)?.source ]));
    }
    function outcomeOutput(outcome, runUrl) {
      const {snapshot, counts} = outcome;
      const summary = (0, fit /* fitted */ .$5)(groupExtents, longestPart, extent => (0, 
      markdown /* sections */ .V0)([ runLink(runUrl), (0, verdict_section /* verdictSections */ .Y)(outcome, extent, false), counts && (0, 
      status_word /* countsTable */ .Po)(counts), (0, failure_section /* otherCauseSections */ .K)(outcome, extent), (0, 
      evidence /* factsSection */ .Lg)(outcome) ]));
      return {
        title: outcomeTitle(outcome),
        summary: summary.source,
        text: snapshot && detailsOf(snapshot)
      };
    }
    function checkRunAnnotations({failures, warnings}) {
      const shown = failures.slice(0, mostAnnotations);
      return [ ...shown.map(cause => (0, annotations /* groupAnnotation */ .pc)("error", cause, "public")), ...warnings.slice(0, mostAnnotations - shown.length).map(cause => (0, 
      annotations /* groupAnnotation */ .pc)("warning", cause, "public")) ];
    }
    function runLink(url) {
      return (0, markdown /* link */ .nf)(markdown /* markdown */ .wD`Log and summary of the workflow run`, url);
    }
    function progressTitle(snapshot, rollback) {
      const {total, finished} = (0, deployment_counts /* countTargets */ .cY)(rollback ?? snapshot);
      const counts = total === 0 ? "" : ` · ${(0, values_text /* withThousands */ .Cm)(finished)} of ${(0, 
      values_text /* plural */ .LS)(total, "target")} done`;
      const rollingBack = rollback === void 0 ? "" : ", rolling back";
      return `${(0, values_text /* oneLine */ .TN)(snapshot.deployment.status, 50)}${rollingBack}${counts}`;
    }
    const goodTitles = new Map([ [ "ready", "Ready for traffic" ], [ "shifted", "All traffic moved" ] ]);
    function outcomeTitle({rootCause, conclusion, counts}) {
      if (rootCause !== void 0) {
        const {code, publicMessage, reason} = rootCause;
        return (0, values_text /* truncate */ .xv)(`${code}: ${(0, report_reason /* withReason */ .ZI)(publicMessage, reason)}`, longestTitle);
      }
      const targets = counts?.total ? ` · ${(0, values_text /* plural */ .LS)(counts.total, "target")}` : "";
      return `${goodTitles.get(conclusion) ?? "Succeeded"}${targets}`;
    }
    function detailsOf(snapshot) {
      return (0, fit /* fitted */ .$5)(rowExtents, longestPart, rows => (0, deployment_section /* detailSections */ .O8)(snapshot, rows)).source;
    }
    var batch = __webpack_require__(1691);
    var external_node_crypto_ = __webpack_require__(7598);
    var outcome = __webpack_require__(4247);
    // CONCATENATED MODULE: ./build/github/identity.js
    function subjectOf(about) {
      return {
        region: about.region,
        ...(0, outcome /* groupOf */ .F8)(about)
      };
    }
    function subjectKey({region, applicationName, deploymentGroupName}) {
      if (!region || !applicationName || !deploymentGroupName) return;
      return digest([ region, applicationName, deploymentGroupName ]);
    }
    function externalId(identity) {
      const {runId, runAttempt, job, name, region, applicationName, deploymentGroupName} = identity;
      const key = digest([ job, name, region, applicationName, deploymentGroupName ]);
      return [ "codedeploy-watch", runId, runAttempt, key ].join(" ");
    }
    function digest(parts) {
      return (0, external_node_crypto_.createHash)("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
    }
    // CONCATENATED MODULE: ./build/github/list-pages.js
    const pageSize = 100;
    async function* readPages(limit, request) {
      for (let page = 1; page <= limit.pages; page += 1) {
        const {data, headers} = await request({
          per_page: pageSize,
          page
        });
        yield data;
        const hasNext = /; *rel="next"/.test(headers.link ?? "");
        if (!hasNext) return;
      }
      if (limit.reason !== void 0) throw new Error(limit.reason);
    }
    // CONCATENATED MODULE: ./build/github/request-errors.js
    function classify(error) {
      if (!isRequestError(error)) return "unexpected";
      const {status} = error;
      if (status === 429 || status === 403 && isRateLimit(error)) return "rate-limited";
      if (status === 408 || status >= 500) return "transient";
      if (status === 401) return "unauthorized";
      return status === 403 || status === 404 ? "forbidden" : "rejected";
    }
    function isRefused(error) {
      return [ "forbidden", "rejected" ].includes(classify(error));
    }
    const needsApp = /must authenticate via a GitHub App/i;
    const permissions = {
      "check run": "checks: write",
      comment: "pull-requests: write"
    };
    function warning(error, what, redactor) {
      const message = `The ${what} could not be written: ${because(error, permissions[what], redactor)}.`;
      return {
        level: "warning",
        title: "GitHub",
        message
      };
    }
    function headWarning(error, pullRequest, redactor) {
      const message = `The check run is on the workflow's commit, because GitHub did not return the head of pull request ` + `${pullRequest}: ${describe(error, redactor)}. Give the commit as sha, or add to the job: permissions: ` + "pull-requests: read.";
      return {
        level: "warning",
        title: "GitHub",
        message
      };
    }
    function because(error, permission, redactor) {
      const reason = describe(error, redactor);
      if (classify(error) === "forbidden" && needsApp.test(reason)) return `GitHub refused it: ${reason}. check-run needs the workflow's own token or a GitHub App's, ` + "not the token of a person: leave github-token out, or give it an installation token of an app";
      switch (classify(error)) {
       case "forbidden":
        return `GitHub refused it: ${reason}. Add to the job: permissions: ${permission}. ` + "In a pull request from a fork or by Dependabot, the token can only read";

       case "unauthorized":
        return `GitHub does not accept the github-token: ${reason}`;

       case "rate-limited":
        return `the github-token has reached GitHub's rate limit: ${reason}`;

       default:
        return reason;
      }
    }
    function describe(error, redactor) {
      const message = (0, values_text /* oneLine */ .TN)(redactor.messageOf(error), 300);
      return isRequestError(error) && error.response ? `${message} (HTTP ${error.status})` : message;
    }
    function isRequestError(error) {
      return error instanceof Error && error.name === "HttpError";
    }
    function isRateLimit({message, response}) {
      const {"retry-after": retryAfter, "x-ratelimit-remaining": remaining} = response?.headers ?? {};
      return retryAfter !== void 0 || remaining === "0" || /\brate limit\b/i.test(message);
    }
    // CONCATENATED MODULE: ./build/github/check-runs.js
    async function findCheckRun({octokit, context}, wanted, retries) {
      const {data} = await octokit.rest.checks.listForRef({
        ...context.repo,
        ref: wanted.commit,
        check_name: wanted.identity.name,
        filter: "all",
        per_page: 100,
        request: {
          retries
        }
      });
      const newestFirst = data.check_runs.toSorted((a, b) => b.id - a.id);
      const id = externalId(wanted.identity);
      const own = newestFirst.find(run => run.external_id === id && (run.status !== "completed" || isCompletedAs(run, wanted.completed)));
      return own && {
        id: own.id,
        annotations: own.output.annotations_count
      };
    }
    function isCompletedAs(run, completed) {
      if (completed === void 0 || run.conclusion !== completed.conclusion) return false;
      return Date.parse(run.completed_at ?? "") === Date.parse(completed.completed_at);
    }
    async function saveCheckRun({octokit, context, runUrl}, target, content) {
      const {commit, run, identity} = target;
      const body = {
        ...content,
        name: identity.name,
        external_id: externalId(identity),
        details_url: runUrl
      };
      const parameters = {
        ...context.repo,
        ...body,
        request: {
          retries: 0
        }
      };
      const create = () => octokit.rest.checks.create({
        ...parameters,
        head_sha: commit
      });
      const update = id => octokit.rest.checks.update({
        ...parameters,
        check_run_id: id
      });
      const updated = run && (await update(run.id).catch(refusedUpdate))?.data;
      const data = updated && isCarriedOut(updated, content) ? updated : (await create()).data;
      return {
        id: data.id,
        annotations: data.output.annotations_count
      };
    }
    function refusedUpdate(error) {
      if (!isRefused(error)) throw error;
    }
    function isCarriedOut(response, content) {
      return response.status === content.status && (response.conclusion ?? void 0) === content.conclusion;
    }
    const annotationsOfCheckRun = {
      pages: 10
    };
    async function annotationKeys({octokit, context}, run) {
      const pages = readPages(annotationsOfCheckRun, page => octokit.rest.checks.listAnnotations({
        ...context.repo,
        check_run_id: run.id,
        ...page
      }));
      const keys = [];
      for await (const page of pages) keys.push(...page.map(annotationKey));
      return keys;
    }
    function annotationKey(annotation) {
      const {path, start_line, annotation_level, title, message} = annotation;
      return JSON.stringify([ path, start_line, annotation_level, title, message ]);
    }
    var commit_id = __webpack_require__(6626);
    // CONCATENATED MODULE: ./build/github/commits.js
    function headCommits(sha, deployment, {repository, pullRequest, sha: workflowSha}) {
      if (sha !== void 0) return [ sha ];
      const revision = deployment?.revision?.type === "GitHub" ? deployment.revision : void 0;
      const isOfThis = revision?.repository?.toLowerCase() === repository.toLowerCase();
      const asked = pullRequest?.isHeadUnread ? {
        headOf: pullRequest.number
      } : void 0;
      const head = pullRequest?.headSha ?? asked;
      const candidates = [ isOfThis ? revision?.commitId : void 0, head, workflowSha ];
      const commits = candidates.map(commit => typeof commit === "string" ? commit.toLowerCase() : commit);
      return [ ...new Set(commits) ].filter(isCommit);
    }
    function isCommit(commit) {
      return typeof commit === "string" ? (0, commit_id /* isCommitId */ .jh)(commit) : commit !== void 0;
    }
    async function firstKnown(commits, ask) {
      let unknown = new Error("no commit is known");
      for (const commit of commits) try {
        return await ask(commit);
      } catch (error) {
        if (!isRefused(error)) throw error;
        unknown = error;
      }
      throw unknown;
    }
    function openPullRequest(found, commit, ref) {
      const open = found.filter(({state}) => state === "open").toSorted((a, b) => a.number - b.number);
      const ofCommit = open.find(({head}) => head.sha === commit);
      return (ofCommit ?? open.find(({head}) => `refs/heads/${head.ref}` === ref) ?? open[0])?.number;
    }
    // CONCATENATED MODULE: ./build/github/repeat.js
    const firstPause = 1e3;
    async function repeat(clock, signal, work) {
      for (let pause = firstPause; ;pause *= 2) try {
        return await (0, timeout /* orAborted */ .H6)(signal, work());
      } catch (error) {
        if (classify(error) !== "transient") throw error;
        await clock.sleep(pause, signal).catch(() => Promise.reject(error));
      }
    }
    // CONCATENATED MODULE: ./build/github/publish-check-run.js
    const annotationsPerRequest = 50;
    class CheckRunPublisher {
      #name;
      #github;
      #options;
      #place;
      #latest;
      #updates;
      #finishing=new AbortController;
      #changed=new AbortController;
      #head;
      #isHeadRefused=false;
      #isRefused=false;
      constructor(name, github, options) {
        this.#name = name;
        this.#github = github;
        this.#options = options;
      }
      update(progress) {
        if (this.#latest !== void 0 && progressKey(this.#latest) !== progressKey(progress)) this.#changed.abort();
        this.#latest = progress;
        this.#updates ??= this.#keepUpToDate(progress);
      }
      async finish(outcome) {
        this.#finishing.abort();
        await (0, timeout /* orAborted */ .H6)(this.#github.signal, this.#updates ?? Promise.resolve()).catch(() => {});
        if (this.#isRefused) return;
        try {
          const annotations = checkRunAnnotations(outcome).map(toCheckRunAnnotation);
          await repeat(this.#options.clock, this.#github.signal, () => this.#complete(outcome, annotations));
        } catch (error) {
          this.#refuse(error);
        }
      }
      async #keepUpToDate(first) {
        const {clock, output, redactor} = this.#options;
        for (let progress = first; !this.#finishing.signal.aborted; progress = this.#latest ?? progress) {
          const startedAt = clock.now();
          this.#changed = new AbortController;
          try {
            await this.#write(progress, this.#inProgress(progress, startedAt), {
              retries: 0
            });
          } catch (error) {
            const kind = classify(error);
            if (kind === "forbidden" || kind === "unauthorized") this.#refuse(error); else output.debug(`The check run could not be updated: ${describe(error, redactor)}`);
            if (kind !== "transient" && kind !== "rate-limited") return;
          }
          const {until, budget} = this.#github.limit;
          const after = state => startedAt + updatePause(state, budget, clock.now());
          await this.#pauseUntil(Math.max(after("changed"), until));
          await this.#pauseUntil(after("unchanged"), this.#changed.signal);
        }
      }
      #inProgress(progress, now) {
        return {
          status: "in_progress",
          output: progressOutput(progress, now, this.#github.runUrl)
        };
      }
      async #complete(outcome, annotations) {
        const completed = {
          conclusion: checkRunConclusion(outcome.conclusion),
          completed_at: isoSeconds(outcome.endedAt)
        };
        const output = outcomeOutput(outcome, this.#github.runUrl);
        const {run} = await this.#findPlace(outcome, {
          completed
        });
        const existing = run?.annotations ? await annotationKeys(this.#github, run) : [];
        const missing = annotations.filter(annotation => !existing.includes(annotationKey(annotation)));
        const [first = [], ...others] = (0, batch /* splitIntoBatches */ .t)(missing, annotationsPerRequest);
        for (const batch of [ first, ...others ]) {
          const shown = {
            ...output,
            annotations: [ ...batch ]
          };
          await this.#write(outcome, {
            status: "completed",
            ...completed,
            output: shown
          }, {
            completed
          });
        }
      }
      async #findPlace(about, {completed, retries}) {
        const {inputs, workflow} = this.#options;
        const commits = headCommits(inputs.sha, about.snapshot?.deployment, workflow);
        const identity = this.#identityFor(about);
        this.#place ??= await firstKnown(commits, async candidate => {
          const commit = await this.#commitOf(candidate);
          const run = await findCheckRun(this.#github, {
            commit,
            identity,
            completed
          }, retries);
          return {
            commit,
            run
          };
        });
        return this.#place;
      }
      #identityFor(about) {
        const {runId, runAttempt, job} = this.#github.context;
        return {
          ...subjectOf(about),
          name: this.#name,
          runId,
          runAttempt,
          job
        };
      }
      async #commitOf(candidate) {
        if (typeof candidate === "string") return candidate;
        if (this.#head !== void 0) return this.#head;
        const {octokit, context} = this.#github;
        try {
          const {data} = await octokit.rest.pulls.get({
            ...context.repo,
            pull_number: candidate.headOf
          });
          this.#head = data.head.sha;
          return this.#head;
        } catch (error) {
          const {output, redactor} = this.#options;
          if (isRefused(error) && !this.#isHeadRefused) output.annotate(headWarning(error, candidate.headOf, redactor));
          this.#isHeadRefused ||= isRefused(error);
          throw error;
        }
      }
      async #write(about, content, lookup) {
        const place = await this.#findPlace(about, lookup);
        this.#place = void 0;
        const target = {
          ...place,
          identity: this.#identityFor(about)
        };
        const dated = {
          ...content,
          started_at: isoSeconds(about.startedAt)
        };
        this.#place = {
          commit: place.commit,
          run: await saveCheckRun(this.#github, target, dated)
        };
      }
      async #pauseUntil(time, end = this.#finishing.signal) {
        const {clock} = this.#options;
        const signal = AbortSignal.any([ this.#finishing.signal, end ]);
        await clock.sleep(time - clock.now(), signal).catch(() => {});
      }
      #refuse(error) {
        this.#isRefused = true;
        this.#options.output.annotate(warning(error, "check run", this.#options.redactor));
      }
    }
    const levels = {
      error: "failure",
      warning: "warning",
      notice: "notice"
    };
    function toCheckRunAnnotation({level, title, message, file, line}) {
      return {
        path: file ?? ".github",
        start_line: line ?? 1,
        end_line: line ?? 1,
        annotation_level: levels[level],
        title,
        message
      };
    }
    function isoSeconds(milliseconds) {
      return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, "Z");
    }
    // CONCATENATED MODULE: ./build/report/render-comment.js
    const longestComment = 65e3;
    const extents = [ {
      groups: 10,
      rows: 50
    }, {
      groups: 5,
      rows: 20
    }, {
      groups: 1,
      rows: 0
    }, {
      groups: 1,
      rows: void 0
    }, {
      groups: 1,
      rows: void 0,
      evidence: 5
    } ];
    function commentState({exitStatus}) {
      return exitStatus === 0 ? "success" : "failure";
    }
    function comment(outcome, options) {
      const {snapshot} = outcome;
      const body = (0, fit /* fitted */ .$5)(extents, longestComment, ({rows, ...extent}) => (0, 
      markdown /* sections */ .V0)([ (0, verdict_section /* heading */ .R)(outcome), options.endsFailure ? markdown /* markdown */ .wD`The failure that was reported here is resolved.` : void 0, (0, 
      verdict_section /* verdictSections */ .Y)(outcome, extent, true), (0, failure_section /* otherCauseSections */ .K)(outcome, extent), (0, 
      evidence /* factsSection */ .Lg)(outcome), snapshot === void 0 || rows === void 0 ? void 0 : (0, 
      markdown /* details */ .zH)("Targets and deployment", (0, deployment_section /* detailSections */ .O8)(snapshot, rows)), (0, 
      markdown /* link */ .nf)(markdown /* markdown */ .wD`Log and summary of the workflow run`, options.runUrl) ]));
      return `${marker(options.key, commentState(outcome))}\n${body.source}\n`;
    }
    function stateOfComment(body, key) {
      const states = [ "success", "failure" ];
      return states.find(state => body.startsWith(marker(key, state)));
    }
    function marker(key, state) {
      return `\x3c!-- codedeploy-watch ${key} ${state} --\x3e`;
    }
    // CONCATENATED MODULE: ./build/github/publish-comment.js
    const commentsOfPullRequest = {
      pages: 30,
      reason: "the pull request has more than 3,000 comments, and the action's own is not among the first 3,000. No second one " + "was added"
    };
    const pullRequestsOfCommit = {
      pages: 10,
      reason: "the commit is in more than 1,000 pull requests"
    };
    class CommentPublisher {
      #when;
      #github;
      #options;
      constructor(when, github, options) {
        this.#when = when;
        this.#github = github;
        this.#options = options;
      }
      update() {}
      async finish(outcome) {
        const {output, redactor, clock} = this.#options;
        const key = subjectKey(subjectOf(outcome));
        if (key === void 0) {
          output.debug("No comment: the application and the deployment group are not known.");
          return;
        }
        try {
          await repeat(clock, this.#github.signal, () => this.#write(outcome, key));
        } catch (error) {
          output.annotate(warning(error, "comment", redactor));
        }
      }
      async #write(outcome, key) {
        const [github, options] = [ this.#github, this.#options ];
        const {rest} = github.octokit;
        const issue_number = options.workflow.pullRequest?.number ?? await findPullRequest(outcome, github, options);
        if (issue_number === void 0) {
          options.output.debug("No comment: there is no open pull request for this commit.");
          return;
        }
        const existing = await findOwn(github, issue_number, key);
        const state = commentState(outcome);
        const endsFailure = existing?.state === "failure" && state === "success";
        const body = comment(outcome, {
          key,
          runUrl: github.runUrl,
          endsFailure
        });
        const parameters = {
          ...github.context.repo,
          body
        };
        if (existing !== void 0) await rest.issues.updateComment({
          ...parameters,
          comment_id: existing.id
        }); else if (this.#when === "always" || state === "failure") await rest.issues.createComment({
          ...parameters,
          issue_number,
          request: {
            retries: 0
          }
        });
      }
    }
    async function findPullRequest(outcome, github, options) {
      return await findByCommit(outcome, github, options) ?? await findByForkBranch(github, options);
    }
    async function findByCommit(outcome, {octokit, context}, {inputs, workflow}) {
      const candidates = headCommits(inputs.sha, outcome.snapshot?.deployment, workflow);
      const commits = candidates.filter(commit => typeof commit === "string");
      try {
        return await firstKnown(commits, async commit => {
          const list = octokit.rest.repos.listPullRequestsAssociatedWithCommit;
          const pages = readPages(pullRequestsOfCommit, page => list({
            ...context.repo,
            commit_sha: commit,
            ...page
          }));
          const found = [];
          for await (const page of pages) found.push(...page);
          return openPullRequest(found, commit, context.ref);
        });
      } catch (error) {
        if (classify(error) === "rejected") return;
        throw error;
      }
    }
    async function findByForkBranch({octokit, context}, {workflow}) {
      if (workflow.forkBranch === void 0) return;
      const {data} = await octokit.rest.pulls.list({
        ...context.repo,
        head: workflow.forkBranch,
        per_page: 100
      });
      return openPullRequest(data, workflow.sha, context.ref);
    }
    async function findOwn({octokit, context}, pullRequest, key) {
      const pages = readPages(commentsOfPullRequest, page => octokit.rest.issues.listComments({
        ...context.repo,
        issue_number: pullRequest,
        ...page
      }));
      let ownLogin;
      for await (const comments of pages) {
        const marked = comments.flatMap(({id, body, user}) => {
          const state = stateOfComment(body ?? "", key);
          return state === void 0 ? [] : [ {
            id,
            user,
            state
          } ];
        });
        const byBot = marked.find(({user}) => user?.type === "Bot");
        if (byBot !== void 0) return byBot;
        if (marked.length === 0) continue;
        ownLogin ??= readOwnLogin(octokit);
        const login = await ownLogin;
        const byAccount = marked.find(({user}) => login !== void 0 && user?.login === login);
        if (byAccount !== void 0) return byAccount;
      }
      return;
    }
    async function readOwnLogin({rest}) {
      try {
        return (await rest.users.getAuthenticated()).data.login;
      } catch (error) {
        if (classify(error) === "forbidden") return;
        throw error;
      }
    }
    // CONCATENATED MODULE: ./build/github/publishers.js
    function createPublishers(options, signal, toolkit) {
      const github = openGitHub(options, signal, toolkit);
      const {checkRun, comment} = options.inputs;
      return [ ...checkRun === void 0 ? [] : [ new CheckRunPublisher(checkRun, github, options) ], ...comment === "never" ? [] : [ new CommentPublisher(comment, github, options) ] ];
    }
  }
};
