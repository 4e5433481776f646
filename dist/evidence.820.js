export const id = 820;

export const ids = [ 820 ];

export const modules = {
  820: (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.r(__webpack_exports__);
    __webpack_require__.d(__webpack_exports__, {
      readAlarms: () => /* binding */ readAlarms
    });
    var _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8264);
    var _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3284);
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(754);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
    const cloudWatch = {
      name: "Amazon CloudWatch",
      iamPrefix: "cloudwatch",
      Client: _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_1__.W
    };
    const mostAlarms = 10;
    const readAlarms = async ({deployment}, access, found) => {
      const names = alarmsIn(deployment.errorInformation?.message ?? "");
      if (names.length === 0) return;
      const command = new _aws_sdk_client_cloudwatch__WEBPACK_IMPORTED_MODULE_2__.z({
        AlarmNames: [ ...names ],
        AlarmTypes: [ "MetricAlarm", "CompositeAlarm" ]
      });
      const answer = await access.send(cloudWatch, "DescribeAlarms", (client, options) => client.send(command, options));
      const began = deployment.startTime ?? deployment.createTime;
      const alarms = [ ...(0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(answer.MetricAlarms), ...(0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(answer.CompositeAlarms) ].slice(0, mostAlarms);
      found(alarms.flatMap(alarm => stateOf((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(alarm), began)));
    };
    function alarmsIn(words) {
      const [, activated = ""] = words.split("Activated alarms:");
      return [ ...activated.matchAll(/<([^<>]{1,255})>/g) ].map(([, name = ""]) => name).slice(0, mostAlarms);
    }
    function stateOf(alarm, began) {
      const reason = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.iU)(alarm.StateReason);
      if (reason === void 0) return [];
      const name = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)(alarm.AlarmName) ?? "alarm";
      const evidence = {
        source: "cloudwatch",
        about: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)(alarm.AlarmArn) ?? name,
        at: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.kB)(alarm.StateUpdatedTimestamp),
        noun: "alarm"
      };
      const state = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.Qq)(alarm.StateValue);
      if (state === "OK" || state === "INSUFFICIENT_DATA") {
        const over = _values_clause_js__WEBPACK_IMPORTED_MODULE_3__.sb`${name}, now ${state}: ${reason}`;
        return [ {
          ...evidence,
          text: over,
          finding: "alarm-over",
          kind: "sign"
        } ];
      }
      const said = _values_clause_js__WEBPACK_IMPORTED_MODULE_3__.sb`${name}: ${reason}`;
      const lastSeen = newestDataPoint(alarm);
      if (began === void 0 || lastSeen === void 0 || lastSeen > began) return [ {
        ...evidence,
        text: said,
        kind: "cause"
      } ];
      const older = _values_clause_js__WEBPACK_IMPORTED_MODULE_3__.sb`${said} (its data points are older than this deployment)`;
      return [ {
        ...evidence,
        text: older,
        finding: "alarm-older",
        kind: "cause"
      } ];
    }
    function newestDataPoint(alarm) {
      const data = parsed((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.iU)(alarm.StateReasonData));
      const period = ((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.ai)(data.period) ?? 0) * 1e3;
      const stamps = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.p_)(data.evaluatedDatapoints).map(point => moment((0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(point).timestamp));
      const known = [ ...stamps, ...datesIn((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.iU)(alarm.StateReason) ?? "") ].filter(at => at !== void 0);
      if (known.length > 0) return known.reduce((last, at) => Math.max(last, at)) + period;
      return moment(data.startDate) ?? (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.kB)(alarm.StateUpdatedTimestamp);
    }
    function parsed(json) {
      try {
        return (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_0__.g1)(JSON.parse(String(json)));
      } catch {
        return {};
      }
    }
    function moment(value) {
      const at = typeof value === "string" ? Date.parse(value.replace(/\+0000$/, "Z")) : Number.NaN;
      return Number.isNaN(at) ? void 0 : at;
    }
    function datesIn(reason) {
      const dates = reason.matchAll(/\((\d\d)\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)\)/g);
      return [ ...dates ].map(([, day, month, year, ...clock]) => {
        const [hours = 0, minutes = 0, seconds = 0] = clock.map(Number);
        return Date.UTC(2e3 + Number(year), Number(month) - 1, Number(day), hours, minutes, seconds);
      });
    }
  }
};
