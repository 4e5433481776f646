export const id = 295;

export const ids = [ 295 ];

export const modules = {
  7295: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      connectToCodePipeline: () => /* binding */ connectToCodePipeline
    });
    var CodePipelineClient = __webpack_require__(6187);
    var ListPipelineExecutionsCommand = __webpack_require__(4590);
    var ListActionExecutionsCommand = __webpack_require__(2914);
    var aws_client = __webpack_require__(9606);
    var retry = __webpack_require__(4225);
    var renewal = __webpack_require__(2309);
    var values_wire = __webpack_require__(4186);
    var classify_error = __webpack_require__(9363);
    // CONCATENATED MODULE: ./build/codepipeline/to-pipeline.js
    function toExecutions(received) {
      return required(received, "pipelineExecutionSummaries").flatMap(item => {
        const wire = (0, values_wire /* record */ .g1)(item);
        const id = (0, values_wire /* text */ .Qq)(wire.pipelineExecutionId);
        if (id === void 0) return [];
        return {
          id,
          status: (0, values_wire /* name */ .UU)(wire.status) ?? "Unknown",
          statusSummary: (0, values_wire /* message */ .iU)(wire.statusSummary),
          startTime: (0, values_wire /* time */ .kB)(wire.startTime),
          revisionIds: (0, values_wire /* list */ .p_)(wire.sourceRevisions).flatMap(source => (0, 
          values_wire /* text */ .Qq)((0, values_wire /* record */ .g1)(source).revisionId) ?? []),
          stopReason: (0, values_wire /* message */ .iU)((0, values_wire /* record */ .g1)(wire.stopTrigger).reason)
        };
      });
    }
    function toActions(received) {
      return required(received, "actionExecutionDetails").map(item => {
        const wire = (0, values_wire /* record */ .g1)(item);
        const input = (0, values_wire /* record */ .g1)(wire.input);
        const configuration = {
          ...(0, values_wire /* record */ .g1)(input.configuration),
          ...(0, values_wire /* record */ .g1)(input.resolvedConfiguration)
        };
        const result = (0, values_wire /* record */ .g1)((0, values_wire /* record */ .g1)(wire.output).executionResult);
        return {
          stageName: (0, values_wire /* name */ .UU)(wire.stageName),
          actionName: (0, values_wire /* name */ .UU)(wire.actionName),
          status: (0, values_wire /* name */ .UU)(wire.status) ?? "Unknown",
          startTime: (0, values_wire /* time */ .kB)(wire.startTime),
          lastUpdateTime: (0, values_wire /* time */ .kB)(wire.lastUpdateTime),
          provider: (0, values_wire /* name */ .UU)((0, values_wire /* record */ .g1)(input.actionTypeId).provider),
          region: (0, values_wire /* name */ .UU)(input.region),
          applicationName: (0, values_wire /* name */ .UU)(configuration.ApplicationName),
          deploymentGroupName: (0, values_wire /* name */ .UU)(configuration.DeploymentGroupName),
          externalExecutionId: (0, values_wire /* text */ .Qq)(result.externalExecutionId),
          errorMessage: (0, values_wire /* message */ .iU)((0, values_wire /* record */ .g1)(result.errorDetails).message),
          summary: (0, values_wire /* message */ .iU)(result.externalExecutionSummary)
        };
      });
    }
    function required(received, member) {
      if (!Array.isArray(received)) throw new classify_error /* UnreadableResponseError */ .dU(`the response has no ${member}`);
      return received;
    }
    // CONCATENATED MODULE: ./build/codepipeline/connect.js
    const service = {
      name: "CodePipeline",
      iamPrefix: "codepipeline"
    };
    function connectToCodePipeline(options) {
      const client = (0 /* CodePipelineClient */ , aws_client /* createClient */ .UU)(CodePipelineClient.p, options);
      const sender = new retry /* RetryingSender */ .g({
        ...options,
        service,
        renewCredentials: () => (0, renewal /* renewCredentials */ .Q)(client)
      });
      return {
        listExecutions: (pipelineName, nextToken, signal) => sender.send("ListPipelineExecutions", `pipeline ${pipelineName}`, signal, async abortSignal => {
          const command = new ListPipelineExecutionsCommand /* ListPipelineExecutionsCommand */ .b({
            pipelineName,
            nextToken
          });
          const response = await client.send(command, {
            abortSignal
          });
          return {
            items: toExecutions(response.pipelineExecutionSummaries),
            nextToken: (0, values_wire /* token */ .Sh)(response.nextToken)
          };
        }),
        listActions: (pipelineName, pipelineExecutionId, nextToken, signal) => sender.send("ListActionExecutions", `pipeline ${pipelineName}`, signal, async abortSignal => {
          const filter = {
            pipelineExecutionId
          };
          const command = new ListActionExecutionsCommand /* ListActionExecutionsCommand */ .X({
            pipelineName,
            filter,
            nextToken
          });
          const response = await client.send(command, {
            abortSignal
          });
          return {
            items: toActions(response.actionExecutionDetails),
            nextToken: (0, values_wire /* token */ .Sh)(response.nextToken)
          };
        }),
        reportRecovery: () => sender.reportRecovery()
      };
    }
  }
};
