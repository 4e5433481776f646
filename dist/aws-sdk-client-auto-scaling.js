export const id = 483;

export const ids = [ 483 ];

export const modules = {
  8353: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      y: () => /* binding */ AutoScalingClient
    });
    var configurations = __webpack_require__(6337);
    var hostHeaderMiddleware = __webpack_require__(4650);
    var user_agent_middleware = __webpack_require__(1235);
    var loggerMiddleware = __webpack_require__(7891);
    var getRecursionDetectionPlugin = __webpack_require__(8649);
    var getHttpAuthSchemeEndpointRuleSetPlugin = __webpack_require__(6103);
    var DefaultIdentityProviderConfig = __webpack_require__(1055);
    var getHttpSigningMiddleware = __webpack_require__(3952);
    var client = __webpack_require__(3043);
    var resolveRegionConfig = __webpack_require__(131);
    var endpoints = __webpack_require__(5714);
    var contentLengthMiddleware = __webpack_require__(9500);
    var middleware_retry_configurations = __webpack_require__(6464);
    var retry = __webpack_require__(9579);
    var getSchemaSerdePlugin = __webpack_require__(4090);
    var httpAuthSchemes = __webpack_require__(789);
    var getSmithyContext = __webpack_require__(6840);
    var normalizeProvider = __webpack_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthSchemeProvider.js
    const defaultAutoScalingHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "autoscaling",
          region: authParameters.region
        },
        propertiesExtractor: (config, context) => ({
          signingProperties: {
            config,
            context
          }
        })
      };
    }
    const defaultAutoScalingHttpAuthSchemeProvider = authParameters => {
      const options = [];
      switch (authParameters.operation) {
       default:
        options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
      }
      return options;
    };
    const resolveHttpAuthSchemeConfig = config => {
      const config_0 = (0, httpAuthSchemes /* resolveAwsSdkSigV4Config */ .ho)(config);
      return Object.assign(config_0, {
        authSchemePreference: (0, normalizeProvider /* normalizeProvider */ .t)(config.authSchemePreference ?? [])
      });
    };
    var EndpointParameters = __webpack_require__(2626);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/package.json
    const package_namespaceObject = {
      rE: "3.1133.0"
    };
    var emitWarningIfUnsupportedVersion = __webpack_require__(9112);
    var defaultUserAgent = __webpack_require__(7892);
    var nodeAppIdConfigOptions = __webpack_require__(7545);
    var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __webpack_require__(7740);
    var defaultProvider = __webpack_require__(5178);
    var smithy_client_emitWarningIfUnsupportedVersion = __webpack_require__(1321);
    var defaults_mode = __webpack_require__(3720);
    var resolveDefaultsModeConfig = __webpack_require__(5611);
    var configLoader = __webpack_require__(6937);
    var regionConfig_config = __webpack_require__(7071);
    var NodeUseDualstackEndpointConfigOptions = __webpack_require__(6755);
    var NodeUseFipsEndpointConfigOptions = __webpack_require__(7835);
    var util_retry_config = __webpack_require__(1624);
    var calculateBodyLength = __webpack_require__(5764);
    var node_http_handler = __webpack_require__(4119);
    var stream_collector = __webpack_require__(5327);
    var AwsSdkSigV4Signer = __webpack_require__(2385);
    var AwsQueryProtocol = __webpack_require__(1416);
    var Sha256Node = __webpack_require__(6207);
    var NoOpLogger = __webpack_require__(6228);
    var parseUrl = __webpack_require__(3807);
    var fromBase64 = __webpack_require__(2863);
    var toBase64 = __webpack_require__(7706);
    var fromUtf8 = __webpack_require__(6047);
    var toUtf8 = __webpack_require__(9514);
    var aws = __webpack_require__(980);
    var EndpointCache = __webpack_require__(4344);
    var decideEndpoint = __webpack_require__(3153);
    var customEndpointFunctions = __webpack_require__(6649);
    var BinaryDecisionDiagram = __webpack_require__(3677);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/bdd.js
    const k = "ref";
    const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = {
      [k]: "Endpoint"
    }, h = {
      [k]: d
    }, i = {}, j = [ {
      [k]: "Region"
    } ];
    const _data = {
      conditions: [ [ c, [ g ] ], [ c, j ], [ "aws.partition", j, d ], [ e, [ {
        [k]: "UseFIPS"
      }, b ] ], [ e, [ {
        [k]: "UseDualStack"
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsDualStack" ]
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsFIPS" ]
      }, b ] ], [ "stringEquals", [ {
        fn: f,
        argv: [ h, "name" ]
      }, "aws-us-gov" ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://autoscaling-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://autoscaling.{Region}.amazonaws.com", i ], [ "https://autoscaling-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://autoscaling.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://autoscaling.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 13, 3, 1, 4, r + 12, 2, 5, r + 12, 3, 8, 6, 4, 7, r + 11, 5, r + 9, r + 10, 4, 11, 9, 6, 10, r + 8, 7, r + 6, r + 7, 5, 12, r + 5, 6, r + 4, r + 5, 3, r + 1, 14, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/endpoint/endpointResolver.js
    const cache = new EndpointCache /* EndpointCache */ .k({
      size: 50,
      params: [ "Endpoint", "Region", "UseDualStack", "UseFIPS" ]
    });
    const defaultEndpointResolver = (endpointParams, context = {}) => cache.get(endpointParams, () => (0, 
    decideEndpoint /* decideEndpoint */ .c)(bdd, {
      endpointParams,
      logger: context.logger
    }));
    customEndpointFunctions /* customEndpointFunctions */ .m.aws = aws /* awsEndpointFunctions */ .U;
    var schemas_0 = __webpack_require__(1526);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2011-01-01",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultAutoScalingHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsQueryProtocol /* AwsQueryProtocol */ .k,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.autoscaling",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
        version: "2011-01-01",
        serviceTarget: "AutoScaling_2011_01_01"
      },
      serviceId: config?.serviceId ?? "Auto Scaling",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeConfig.js
    const runtimeConfig_getRuntimeConfig = config => {
      (0, smithy_client_emitWarningIfUnsupportedVersion /* emitWarningIfUnsupportedVersion */ .I)(process.version);
      const defaultsMode = (0, resolveDefaultsModeConfig /* resolveDefaultsModeConfig */ .I)(config);
      const defaultConfigProvider = () => defaultsMode().then(defaults_mode /* loadConfigsForDefaultMode */ .l);
      const clientSharedValues = getRuntimeConfig(config);
      (0, emitWarningIfUnsupportedVersion /* emitWarningIfUnsupportedVersion */ .I)(process.version);
      const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger
      };
      return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0 /* NODE_AUTH_SCHEME_PREFERENCE_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.$, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? calculateBodyLength /* calculateBodyLength */ .n,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? defaultProvider /* defaultProvider */ .v6,
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0, defaultUserAgent /* createDefaultUserAgentProvider */ .pf)({
          serviceId: clientSharedValues.serviceId,
          clientVersion: package_namespaceObject.rE
        }),
        maxAttempts: config?.maxAttempts ?? (0 /* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(middleware_retry_configurations.qs, config),
        region: config?.region ?? (0 /* NODE_REGION_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(regionConfig_config.GG, {
          ...regionConfig_config /* NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,
          ...loaderConfig
        }),
        requestHandler: node_http_handler /* NodeHttpHandler */ .$.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ?? (0, configLoader /* loadConfig */ .Z)({
          ...middleware_retry_configurations /* NODE_RETRY_MODE_CONFIG_OPTIONS */ .kN,
          default: async () => (await defaultConfigProvider()).retryMode || util_retry_config /* DEFAULT_RETRY_MODE */ .L0
        }, config),
        streamCollector: config?.streamCollector ?? stream_collector /* streamCollector */ .k,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0 /* NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NodeUseDualstackEndpointConfigOptions.e$, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0 /* NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(NodeUseFipsEndpointConfigOptions.Ko, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0 /* NODE_APP_ID_CONFIG_OPTIONS */ , 
        configLoader /* loadConfig */ .Z)(nodeAppIdConfigOptions.hV, loaderConfig)
      };
    };
    var region_config_resolver_extensions = __webpack_require__(3190);
    var defaultExtensionConfiguration = __webpack_require__(7757);
    var httpExtensionConfiguration = __webpack_require__(7595);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/auth/httpAuthExtensionConfiguration.js
    const getHttpAuthExtensionConfiguration = runtimeConfig => {
      const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
      let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
      let _credentials = runtimeConfig.credentials;
      return {
        setHttpAuthScheme(httpAuthScheme) {
          const index = _httpAuthSchemes.findIndex(scheme => scheme.schemeId === httpAuthScheme.schemeId);
          if (index === -1) _httpAuthSchemes.push(httpAuthScheme); else _httpAuthSchemes.splice(index, 1, httpAuthScheme);
        },
        httpAuthSchemes() {
          return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
          _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
          return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
          _credentials = credentials;
        },
        credentials() {
          return _credentials;
        }
      };
    };
    const resolveHttpAuthRuntimeConfig = config => ({
      httpAuthSchemes: config.httpAuthSchemes(),
      httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
      credentials: config.credentials()
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/AutoScalingClient.js
    class AutoScalingClient extends client /* Client */ .K {
      config;
      constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0, EndpointParameters /* resolveClientEndpointParameters */ .v)(_config_0);
        const _config_2 = (0, configurations /* resolveUserAgentConfig */ .D)(_config_1);
        const _config_3 = (0, middleware_retry_configurations /* resolveRetryConfig */ .$z)(_config_2);
        const _config_4 = (0, resolveRegionConfig /* resolveRegionConfig */ .T)(_config_3);
        const _config_5 = (0, hostHeaderMiddleware /* resolveHostHeaderConfig */ .OV)(_config_4);
        const _config_6 = (0, endpoints /* resolveEndpointConfig */ .Co)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0, getSchemaSerdePlugin /* getSchemaSerdePlugin */ .wq)(this.config));
        this.middlewareStack.use((0, user_agent_middleware /* getUserAgentPlugin */ .sM)(this.config));
        this.middlewareStack.use((0, retry /* getRetryPlugin */ .ey)(this.config));
        this.middlewareStack.use((0, contentLengthMiddleware /* getContentLengthPlugin */ .vK)(this.config));
        this.middlewareStack.use((0, hostHeaderMiddleware /* getHostHeaderPlugin */ .TC)(this.config));
        this.middlewareStack.use((0, loggerMiddleware /* getLoggerPlugin */ .Y7)(this.config));
        this.middlewareStack.use((0, getRecursionDetectionPlugin /* getRecursionDetectionPlugin */ .n)(this.config));
        this.middlewareStack.use((0, getHttpAuthSchemeEndpointRuleSetPlugin /* getHttpAuthSchemeEndpointRuleSetPlugin */ .w)(this.config, {
          httpAuthSchemeParametersProvider: defaultAutoScalingHttpAuthSchemeParametersProvider,
          identityProviderConfigProvider: async config => new DefaultIdentityProviderConfig /* DefaultIdentityProviderConfig */ .h({
            "aws.auth#sigv4": config.credentials
          })
        }));
        this.middlewareStack.use((0, getHttpSigningMiddleware /* getHttpSigningPlugin */ .l)(this.config));
      }
      destroy() {
        super.destroy();
      }
    }
  },
  1504: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      h: () => /* binding */ DescribeScalingActivitiesCommand
    });
    var client_command_builder = __webpack_require__(8798);
    var endpoints = __webpack_require__(5714);
    var EndpointParameters = __webpack_require__(2626);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commandBuilder.js
    const command = (0 /* commonParams */ , client_command_builder /* makeBuilder */ .k)(EndpointParameters.S, "AutoScaling_2011_01_01", "AutoScalingClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    var schemas_0 = __webpack_require__(1526);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/commands/DescribeScalingActivitiesCommand.js
    class DescribeScalingActivitiesCommand extends(command(_ep0, _mw0, "DescribeScalingActivities", schemas_0 /* DescribeScalingActivities$ */ .MDN)){}
  },
  2626: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "autoscaling"
    });
    const commonParams = {
      UseFIPS: {
        type: "builtInParams",
        name: "useFipsEndpoint"
      },
      Endpoint: {
        type: "builtInParams",
        name: "endpoint"
      },
      Region: {
        type: "builtInParams",
        name: "region"
      },
      UseDualStack: {
        type: "builtInParams",
        name: "useDualstackEndpoint"
      }
    };
  },
  1526: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      MDN: () => /* binding */ DescribeScalingActivities$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/models/AutoScalingServiceException.js
    class AutoScalingServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, AutoScalingServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/models/errors.js
    class ActiveInstanceRefreshNotFoundFault extends AutoScalingServiceException {
      name="ActiveInstanceRefreshNotFoundFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "ActiveInstanceRefreshNotFoundFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ActiveInstanceRefreshNotFoundFault.prototype);
      }
    }
    class AlreadyExistsFault extends AutoScalingServiceException {
      name="AlreadyExistsFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "AlreadyExistsFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AlreadyExistsFault.prototype);
      }
    }
    class ResourceContentionFault extends AutoScalingServiceException {
      name="ResourceContentionFault";
      $fault="server";
      constructor(opts) {
        super({
          name: "ResourceContentionFault",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceContentionFault.prototype);
      }
    }
    class ServiceLinkedRoleFailure extends AutoScalingServiceException {
      name="ServiceLinkedRoleFailure";
      $fault="server";
      constructor(opts) {
        super({
          name: "ServiceLinkedRoleFailure",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceLinkedRoleFailure.prototype);
      }
    }
    class InstanceRefreshInProgressFault extends AutoScalingServiceException {
      name="InstanceRefreshInProgressFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceRefreshInProgressFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceRefreshInProgressFault.prototype);
      }
    }
    class LimitExceededFault extends AutoScalingServiceException {
      name="LimitExceededFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "LimitExceededFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LimitExceededFault.prototype);
      }
    }
    class ResourceInUseFault extends AutoScalingServiceException {
      name="ResourceInUseFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceInUseFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceInUseFault.prototype);
      }
    }
    class ScalingActivityInProgressFault extends AutoScalingServiceException {
      name="ScalingActivityInProgressFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "ScalingActivityInProgressFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ScalingActivityInProgressFault.prototype);
      }
    }
    class InvalidNextToken extends AutoScalingServiceException {
      name="InvalidNextToken";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidNextToken",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidNextToken.prototype);
      }
    }
    class IdempotentCallInProgressFault extends AutoScalingServiceException {
      name="IdempotentCallInProgressFault";
      $fault="server";
      Message;
      constructor(opts) {
        super({
          name: "IdempotentCallInProgressFault",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, IdempotentCallInProgressFault.prototype);
        this.Message = opts.Message;
      }
    }
    class IdempotentParameterMismatchError extends AutoScalingServiceException {
      name="IdempotentParameterMismatchError";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "IdempotentParameterMismatchError",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IdempotentParameterMismatchError.prototype);
        this.Message = opts.Message;
      }
    }
    class IrreversibleInstanceRefreshFault extends AutoScalingServiceException {
      name="IrreversibleInstanceRefreshFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "IrreversibleInstanceRefreshFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IrreversibleInstanceRefreshFault.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-auto-scaling/dist-es/schemas/schemas_0.js
    const _A = "Activities";
    const _AEF = "AlreadyExistsFault";
    const _AI = "ActivityId";
    const _AIRNFF = "ActiveInstanceRefreshNotFoundFault";
    const _AIc = "ActivityIds";
    const _ASGARN = "AutoScalingGroupARN";
    const _ASGN = "AutoScalingGroupName";
    const _ASGS = "AutoScalingGroupState";
    const _AT = "ActivitiesType";
    const _Ac = "Activity";
    const _C = "Cause";
    const _D = "Description";
    const _DSATe = "DescribeScalingActivitiesType";
    const _DSAe = "DescribeScalingActivities";
    const _De = "Details";
    const _ET = "EndTime";
    const _F = "Filters";
    const _Fi = "Filter";
    const _ICIPF = "IdempotentCallInProgressFault";
    const _IDG = "IncludeDeletedGroups";
    const _IIRF = "IrreversibleInstanceRefreshFault";
    const _INT = "InvalidNextToken";
    const _IPME = "IdempotentParameterMismatchError";
    const _IRIPF = "InstanceRefreshInProgressFault";
    const _LEF = "LimitExceededFault";
    const _M = "Message";
    const _MR = "MaxRecords";
    const _NT = "NextToken";
    const _Na = "Name";
    const _P = "Progress";
    const _RCF = "ResourceContentionFault";
    const _RIUF = "ResourceInUseFault";
    const _SAIPF = "ScalingActivityInProgressFault";
    const _SC = "StatusCode";
    const _SLRF = "ServiceLinkedRoleFailure";
    const _SM = "StatusMessage";
    const _ST = "StartTime";
    const _V = "Values";
    const _aQE = "awsQueryError";
    const _c = "client";
    const _e = "error";
    const _hE = "httpError";
    const _m = "message";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.autoscaling";
    const _se = "server";
    const n0 = "com.amazonaws.autoscaling";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var AutoScalingServiceException$ = [ -3, _s, "AutoScalingServiceException", 0, [], [] ];
    _s_registry.registerError(AutoScalingServiceException$, AutoScalingServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var ActiveInstanceRefreshNotFoundFault$ = [ -3, n0, _AIRNFF, {
      [_aQE]: [ `ActiveInstanceRefreshNotFound`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ActiveInstanceRefreshNotFoundFault$, ActiveInstanceRefreshNotFoundFault);
    var AlreadyExistsFault$ = [ -3, n0, _AEF, {
      [_aQE]: [ `AlreadyExists`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(AlreadyExistsFault$, AlreadyExistsFault);
    var IdempotentCallInProgressFault$ = [ -3, n0, _ICIPF, {
      [_aQE]: [ `IdempotentCallInProgress`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(IdempotentCallInProgressFault$, IdempotentCallInProgressFault);
    var IdempotentParameterMismatchError$ = [ -3, n0, _IPME, {
      [_aQE]: [ `IdempotentParameterMismatch`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(IdempotentParameterMismatchError$, IdempotentParameterMismatchError);
    var InstanceRefreshInProgressFault$ = [ -3, n0, _IRIPF, {
      [_aQE]: [ `InstanceRefreshInProgress`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceRefreshInProgressFault$, InstanceRefreshInProgressFault);
    var InvalidNextToken$ = [ -3, n0, _INT, {
      [_aQE]: [ `InvalidNextToken`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidNextToken$, InvalidNextToken);
    var IrreversibleInstanceRefreshFault$ = [ -3, n0, _IIRF, {
      [_aQE]: [ `IrreversibleInstanceRefresh`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(IrreversibleInstanceRefreshFault$, IrreversibleInstanceRefreshFault);
    var LimitExceededFault$ = [ -3, n0, _LEF, {
      [_aQE]: [ `LimitExceeded`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LimitExceededFault$, LimitExceededFault);
    var ResourceContentionFault$ = [ -3, n0, _RCF, {
      [_aQE]: [ `ResourceContention`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceContentionFault$, ResourceContentionFault);
    var ResourceInUseFault$ = [ -3, n0, _RIUF, {
      [_aQE]: [ `ResourceInUse`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceInUseFault$, ResourceInUseFault);
    var ScalingActivityInProgressFault$ = [ -3, n0, _SAIPF, {
      [_aQE]: [ `ScalingActivityInProgress`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ScalingActivityInProgressFault$, ScalingActivityInProgressFault);
    var ServiceLinkedRoleFailure$ = [ -3, n0, _SLRF, {
      [_aQE]: [ `ServiceLinkedRoleFailure`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceLinkedRoleFailure$, ServiceLinkedRoleFailure);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var ActivitiesType$ = [ 3, n0, _AT, 0, [ _A, _NT ], [ () => Activities, 0 ], 1 ];
    var Activity$ = [ 3, n0, _Ac, 0, [ _AI, _ASGN, _C, _ST, _SC, _D, _ET, _SM, _P, _De, _ASGS, _ASGARN ], [ 0, 0, 0, 4, 0, 0, 4, 0, 1, 0, 0, 0 ], 5 ];
    var DescribeScalingActivitiesType$ = [ 3, n0, _DSATe, 0, [ _AIc, _ASGN, _IDG, _MR, _NT, _F ], [ 64 | 0, 0, 2, 1, 0, () => Filters ] ];
    var Filter$ = [ 3, n0, _Fi, 0, [ _Na, _V ], [ 0, 64 | 0 ] ];
    var Activities = [ 1, n0, _A, 0, () => Activity$ ];
    var Filters = [ 1, n0, _F, 0, () => Filter$ ];
    var DescribeScalingActivities$ = [ 9, n0, _DSAe, 0, () => DescribeScalingActivitiesType$, () => ActivitiesType$ ];
  },
  2963: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      d: () => /* binding */ GetApplicationRevisionCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);
    class GetApplicationRevisionCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetApplicationRevision", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.KbH)){}
  },
  4940: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      W: () => /* binding */ GetDeploymentGroupCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7758);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3563);
    class GetDeploymentGroupCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetDeploymentGroup", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.rnI)){}
  }
};
