export const id = 806;

export const ids = [ 806 ];

export const modules = {
  6187: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      p: () => /* binding */ CodePipelineClient
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/auth/httpAuthSchemeProvider.js
    const defaultCodePipelineHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "codepipeline",
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
    const defaultCodePipelineHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __webpack_require__(1510);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/package.json
    const package_namespaceObject = {
      rE: "3.1127.0"
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
    var AwsJson1_1Protocol = __webpack_require__(2848);
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/endpoint/bdd.js
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
      }, b ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://codepipeline-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://codepipeline-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://codepipeline.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://codepipeline.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __webpack_require__(7550);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2015-07-09",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCodePipelineHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_1Protocol /* AwsJson1_1Protocol */ .T,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.codepipeline",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://codepipeline.amazonaws.com/doc/2015-07-09/",
        version: "2015-07-09",
        serviceTarget: "CodePipeline_20150709"
      },
      serviceId: config?.serviceId ?? "CodePipeline",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/runtimeConfig.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/CodePipelineClient.js
    class CodePipelineClient extends client /* Client */ .K {
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
          httpAuthSchemeParametersProvider: defaultCodePipelineHttpAuthSchemeParametersProvider,
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
  1957: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      G5: () => /* binding */ command,
      lq: () => /* binding */ _ep0,
      yt: () => /* binding */ _mw0
    });
    var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8798);
    var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5714);
    var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1510);
    const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "CodePipeline_20150709", "CodePipelineClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
  },
  2914: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      X: () => /* binding */ ListActionExecutionsCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7550);
    class ListActionExecutionsCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "ListActionExecutions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.G_R)){}
  },
  4590: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      b: () => /* binding */ ListPipelineExecutionsCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1957);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7550);
    class ListPipelineExecutionsCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "ListPipelineExecutions", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.YXb)){}
  },
  1510: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "codepipeline"
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
  7550: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      G_R: () => /* binding */ ListActionExecutions$,
      YXb: () => /* binding */ ListPipelineExecutions$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/models/CodePipelineServiceException.js
    class CodePipelineServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, CodePipelineServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codepipeline/dist-es/models/errors.js
    class InvalidNonceException extends CodePipelineServiceException {
      name="InvalidNonceException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidNonceException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidNonceException.prototype);
      }
    }
    class JobNotFoundException extends CodePipelineServiceException {
      name="JobNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "JobNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, JobNotFoundException.prototype);
      }
    }
    class ValidationException extends CodePipelineServiceException {
      name="ValidationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ValidationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ValidationException.prototype);
      }
    }
    class InvalidClientTokenException extends CodePipelineServiceException {
      name="InvalidClientTokenException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidClientTokenException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidClientTokenException.prototype);
      }
    }
    class ActionExecutionNotFoundException extends CodePipelineServiceException {
      name="ActionExecutionNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ActionExecutionNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ActionExecutionNotFoundException.prototype);
      }
    }
    class ActionNotFoundException extends CodePipelineServiceException {
      name="ActionNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ActionNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ActionNotFoundException.prototype);
      }
    }
    class ActionTypeNotFoundException extends CodePipelineServiceException {
      name="ActionTypeNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ActionTypeNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ActionTypeNotFoundException.prototype);
      }
    }
    class ApprovalAlreadyCompletedException extends CodePipelineServiceException {
      name="ApprovalAlreadyCompletedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ApprovalAlreadyCompletedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ApprovalAlreadyCompletedException.prototype);
      }
    }
    class ConcurrentModificationException extends CodePipelineServiceException {
      name="ConcurrentModificationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ConcurrentModificationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
      }
    }
    class InvalidTagsException extends CodePipelineServiceException {
      name="InvalidTagsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTagsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTagsException.prototype);
      }
    }
    class LimitExceededException extends CodePipelineServiceException {
      name="LimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "LimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LimitExceededException.prototype);
      }
    }
    class TooManyTagsException extends CodePipelineServiceException {
      name="TooManyTagsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TooManyTagsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTagsException.prototype);
      }
    }
    class InvalidActionDeclarationException extends CodePipelineServiceException {
      name="InvalidActionDeclarationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidActionDeclarationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidActionDeclarationException.prototype);
      }
    }
    class InvalidBlockerDeclarationException extends CodePipelineServiceException {
      name="InvalidBlockerDeclarationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidBlockerDeclarationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidBlockerDeclarationException.prototype);
      }
    }
    class InvalidStageDeclarationException extends CodePipelineServiceException {
      name="InvalidStageDeclarationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidStageDeclarationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidStageDeclarationException.prototype);
      }
    }
    class InvalidStructureException extends CodePipelineServiceException {
      name="InvalidStructureException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidStructureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidStructureException.prototype);
      }
    }
    class PipelineNameInUseException extends CodePipelineServiceException {
      name="PipelineNameInUseException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineNameInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineNameInUseException.prototype);
      }
    }
    class WebhookNotFoundException extends CodePipelineServiceException {
      name="WebhookNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "WebhookNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, WebhookNotFoundException.prototype);
      }
    }
    class PipelineNotFoundException extends CodePipelineServiceException {
      name="PipelineNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineNotFoundException.prototype);
      }
    }
    class StageNotFoundException extends CodePipelineServiceException {
      name="StageNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "StageNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, StageNotFoundException.prototype);
      }
    }
    class PipelineVersionNotFoundException extends CodePipelineServiceException {
      name="PipelineVersionNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineVersionNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineVersionNotFoundException.prototype);
      }
    }
    class PipelineExecutionNotFoundException extends CodePipelineServiceException {
      name="PipelineExecutionNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineExecutionNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineExecutionNotFoundException.prototype);
      }
    }
    class InvalidJobException extends CodePipelineServiceException {
      name="InvalidJobException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidJobException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidJobException.prototype);
      }
    }
    class InvalidNextTokenException extends CodePipelineServiceException {
      name="InvalidNextTokenException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidNextTokenException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidNextTokenException.prototype);
      }
    }
    class InvalidArnException extends CodePipelineServiceException {
      name="InvalidArnException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidArnException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidArnException.prototype);
      }
    }
    class ResourceNotFoundException extends CodePipelineServiceException {
      name="ResourceNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
      }
    }
    class ConcurrentPipelineExecutionsLimitExceededException extends CodePipelineServiceException {
      name="ConcurrentPipelineExecutionsLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ConcurrentPipelineExecutionsLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConcurrentPipelineExecutionsLimitExceededException.prototype);
      }
    }
    class ConditionNotOverridableException extends CodePipelineServiceException {
      name="ConditionNotOverridableException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ConditionNotOverridableException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConditionNotOverridableException.prototype);
      }
    }
    class ConflictException extends CodePipelineServiceException {
      name="ConflictException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ConflictException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConflictException.prototype);
      }
    }
    class NotLatestPipelineExecutionException extends CodePipelineServiceException {
      name="NotLatestPipelineExecutionException";
      $fault="client";
      constructor(opts) {
        super({
          name: "NotLatestPipelineExecutionException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, NotLatestPipelineExecutionException.prototype);
      }
    }
    class InvalidApprovalTokenException extends CodePipelineServiceException {
      name="InvalidApprovalTokenException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidApprovalTokenException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidApprovalTokenException.prototype);
      }
    }
    class InvalidJobStateException extends CodePipelineServiceException {
      name="InvalidJobStateException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidJobStateException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidJobStateException.prototype);
      }
    }
    class OutputVariablesSizeExceededException extends CodePipelineServiceException {
      name="OutputVariablesSizeExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "OutputVariablesSizeExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, OutputVariablesSizeExceededException.prototype);
      }
    }
    class InvalidWebhookAuthenticationParametersException extends CodePipelineServiceException {
      name="InvalidWebhookAuthenticationParametersException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidWebhookAuthenticationParametersException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidWebhookAuthenticationParametersException.prototype);
      }
    }
    class InvalidWebhookFilterPatternException extends CodePipelineServiceException {
      name="InvalidWebhookFilterPatternException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidWebhookFilterPatternException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidWebhookFilterPatternException.prototype);
      }
    }
    class StageNotRetryableException extends CodePipelineServiceException {
      name="StageNotRetryableException";
      $fault="client";
      constructor(opts) {
        super({
          name: "StageNotRetryableException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, StageNotRetryableException.prototype);
      }
    }
    class PipelineExecutionOutdatedException extends CodePipelineServiceException {
      name="PipelineExecutionOutdatedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineExecutionOutdatedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineExecutionOutdatedException.prototype);
      }
    }
    class UnableToRollbackStageException extends CodePipelineServiceException {
      name="UnableToRollbackStageException";
      $fault="client";
      constructor(opts) {
        super({
          name: "UnableToRollbackStageException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnableToRollbackStageException.prototype);
      }
    }
    class DuplicatedStopRequestException extends CodePipelineServiceException {
      name="DuplicatedStopRequestException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DuplicatedStopRequestException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DuplicatedStopRequestException.prototype);
      }
    }
    class PipelineExecutionNotStoppableException extends CodePipelineServiceException {
      name="PipelineExecutionNotStoppableException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PipelineExecutionNotStoppableException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PipelineExecutionNotStoppableException.prototype);
      }
    }
    class RequestFailedException extends CodePipelineServiceException {
      name="RequestFailedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "RequestFailedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RequestFailedException.prototype);
      }
    }
    const _AACE = "ApprovalAlreadyCompletedException";
    const _ADL = "ArtifactDetailList";
    const _ADr = "ArtifactDetail";
    const _AED = "ActionExecutionDetail";
    const _AEDL = "ActionExecutionDetailList";
    const _AEF = "ActionExecutionFilter";
    const _AEI = "ActionExecutionInput";
    const _AENFE = "ActionExecutionNotFoundException";
    const _AEO = "ActionExecutionOutput";
    const _AER = "ActionExecutionResult";
    const _ANFE = "ActionNotFoundException";
    const _ATI = "ActionTypeId";
    const _ATNFE = "ActionTypeNotFoundException";
    const _CE = "ConflictException";
    const _CME = "ConcurrentModificationException";
    const _CNOE = "ConditionNotOverridableException";
    const _CPELEE = "ConcurrentPipelineExecutionsLimitExceededException";
    const _DSRE = "DuplicatedStopRequestException";
    const _ED = "ErrorDetails";
    const _ET = "ExecutionTrigger";
    const _IADE = "InvalidActionDeclarationException";
    const _IAE = "InvalidArnException";
    const _IATE = "InvalidApprovalTokenException";
    const _IBDE = "InvalidBlockerDeclarationException";
    const _ICTE = "InvalidClientTokenException";
    const _IJE = "InvalidJobException";
    const _IJSE = "InvalidJobStateException";
    const _INE = "InvalidNonceException";
    const _INTE = "InvalidNextTokenException";
    const _ISDE = "InvalidStageDeclarationException";
    const _ISE = "InvalidStructureException";
    const _ITE = "InvalidTagsException";
    const _IWAPE = "InvalidWebhookAuthenticationParametersException";
    const _IWFPE = "InvalidWebhookFilterPatternException";
    const _JNFE = "JobNotFoundException";
    const _LAE = "ListActionExecutions";
    const _LAEI = "ListActionExecutionsInput";
    const _LAEO = "ListActionExecutionsOutput";
    const _LEE = "LimitExceededException";
    const _LIPEF = "LatestInPipelineExecutionFilter";
    const _LPE = "ListPipelineExecutions";
    const _LPEI = "ListPipelineExecutionsInput";
    const _LPEO = "ListPipelineExecutionsOutput";
    const _NLPEE = "NotLatestPipelineExecutionException";
    const _OVSEE = "OutputVariablesSizeExceededException";
    const _PEF = "PipelineExecutionFilter";
    const _PENFE = "PipelineExecutionNotFoundException";
    const _PENSE = "PipelineExecutionNotStoppableException";
    const _PEOE = "PipelineExecutionOutdatedException";
    const _PES = "PipelineExecutionSummary";
    const _PESL = "PipelineExecutionSummaryList";
    const _PNFE = "PipelineNotFoundException";
    const _PNIUE = "PipelineNameInUseException";
    const _PRM = "PipelineRollbackMetadata";
    const _PVNFE = "PipelineVersionNotFoundException";
    const _RFE = "RequestFailedException";
    const _RNFE = "ResourceNotFoundException";
    const _SET = "StopExecutionTrigger";
    const _SISF = "SucceededInStageFilter";
    const _SL = "S3Location";
    const _SNFE = "StageNotFoundException";
    const _SNRE = "StageNotRetryableException";
    const _SR = "SourceRevision";
    const _SRL = "SourceRevisionList";
    const _TMTE = "TooManyTagsException";
    const _UTRSE = "UnableToRollbackStageException";
    const _VE = "ValidationException";
    const _WNFE = "WebhookNotFoundException";
    const _aED = "actionExecutionDetails";
    const _aEI = "actionExecutionId";
    const _aN = "actionName";
    const _aTI = "actionTypeId";
    const _bu = "bucket";
    const _c = "client";
    const _ca = "category";
    const _co = "configuration";
    const _cod = "code";
    const _e = "error";
    const _eD = "errorDetails";
    const _eEI = "externalExecutionId";
    const _eES = "externalExecutionSummary";
    const _eEU = "externalExecutionUrl";
    const _eMx = "executionMode";
    const _eR = "executionResult";
    const _eTx = "executionType";
    const _f = "filter";
    const _hE = "httpError";
    const _i = "input";
    const _iA = "inputArtifacts";
    const _k = "key";
    const _lIPE = "latestInPipelineExecution";
    const _lSARN = "logStreamARN";
    const _lUT = "lastUpdateTime";
    const _m = "message";
    const _mR = "maxResults";
    const _nT = "nextToken";
    const _na = "name";
    const _nam = "namespace";
    const _o = "output";
    const _oA = "outputArtifacts";
    const _oV = "outputVariables";
    const _ow = "owner";
    const _pEI = "pipelineExecutionId";
    const _pES = "pipelineExecutionSummaries";
    const _pN = "pipelineName";
    const _pV = "pipelineVersion";
    const _pro = "provider";
    const _rA = "roleArn";
    const _rC = "resolvedConfiguration";
    const _rI = "revisionId";
    const _rM = "rollbackMetadata";
    const _rS = "revisionSummary";
    const _rTPEI = "rollbackTargetPipelineExecutionId";
    const _rU = "revisionUrl";
    const _re = "region";
    const _rea = "reason";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.codepipeline";
    const _sIS = "succeededInStage";
    const _sN = "stageName";
    const _sR = "sourceRevisions";
    const _sSt = "statusSummary";
    const _sT = "startTime";
    const _sTR = "startTimeRange";
    const _sTt = "stopTrigger";
    const _sl = "s3location";
    const _st = "status";
    const _tD = "triggerDetail";
    const _tTri = "triggerType";
    const _tri = "trigger";
    const _uB = "updatedBy";
    const _v = "version";
    const n0 = "com.amazonaws.codepipeline";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var CodePipelineServiceException$ = [ -3, _s, "CodePipelineServiceException", 0, [], [] ];
    _s_registry.registerError(CodePipelineServiceException$, CodePipelineServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var ActionExecutionNotFoundException$ = [ -3, n0, _AENFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ActionExecutionNotFoundException$, ActionExecutionNotFoundException);
    var ActionNotFoundException$ = [ -3, n0, _ANFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ActionNotFoundException$, ActionNotFoundException);
    var ActionTypeNotFoundException$ = [ -3, n0, _ATNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ActionTypeNotFoundException$, ActionTypeNotFoundException);
    var ApprovalAlreadyCompletedException$ = [ -3, n0, _AACE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ApprovalAlreadyCompletedException$, ApprovalAlreadyCompletedException);
    var ConcurrentModificationException$ = [ -3, n0, _CME, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
    var ConcurrentPipelineExecutionsLimitExceededException$ = [ -3, n0, _CPELEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ConcurrentPipelineExecutionsLimitExceededException$, ConcurrentPipelineExecutionsLimitExceededException);
    var ConditionNotOverridableException$ = [ -3, n0, _CNOE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ConditionNotOverridableException$, ConditionNotOverridableException);
    var ConflictException$ = [ -3, n0, _CE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ConflictException$, ConflictException);
    var DuplicatedStopRequestException$ = [ -3, n0, _DSRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DuplicatedStopRequestException$, DuplicatedStopRequestException);
    var InvalidActionDeclarationException$ = [ -3, n0, _IADE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidActionDeclarationException$, InvalidActionDeclarationException);
    var InvalidApprovalTokenException$ = [ -3, n0, _IATE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidApprovalTokenException$, InvalidApprovalTokenException);
    var InvalidArnException$ = [ -3, n0, _IAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidArnException$, InvalidArnException);
    var InvalidBlockerDeclarationException$ = [ -3, n0, _IBDE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidBlockerDeclarationException$, InvalidBlockerDeclarationException);
    var InvalidClientTokenException$ = [ -3, n0, _ICTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidClientTokenException$, InvalidClientTokenException);
    var InvalidJobException$ = [ -3, n0, _IJE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidJobException$, InvalidJobException);
    var InvalidJobStateException$ = [ -3, n0, _IJSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidJobStateException$, InvalidJobStateException);
    var InvalidNextTokenException$ = [ -3, n0, _INTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidNextTokenException$, InvalidNextTokenException);
    var InvalidNonceException$ = [ -3, n0, _INE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidNonceException$, InvalidNonceException);
    var InvalidStageDeclarationException$ = [ -3, n0, _ISDE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidStageDeclarationException$, InvalidStageDeclarationException);
    var InvalidStructureException$ = [ -3, n0, _ISE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidStructureException$, InvalidStructureException);
    var InvalidTagsException$ = [ -3, n0, _ITE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTagsException$, InvalidTagsException);
    var InvalidWebhookAuthenticationParametersException$ = [ -3, n0, _IWAPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidWebhookAuthenticationParametersException$, InvalidWebhookAuthenticationParametersException);
    var InvalidWebhookFilterPatternException$ = [ -3, n0, _IWFPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidWebhookFilterPatternException$, InvalidWebhookFilterPatternException);
    var JobNotFoundException$ = [ -3, n0, _JNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(JobNotFoundException$, JobNotFoundException);
    var LimitExceededException$ = [ -3, n0, _LEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LimitExceededException$, LimitExceededException);
    var NotLatestPipelineExecutionException$ = [ -3, n0, _NLPEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(NotLatestPipelineExecutionException$, NotLatestPipelineExecutionException);
    var OutputVariablesSizeExceededException$ = [ -3, n0, _OVSEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(OutputVariablesSizeExceededException$, OutputVariablesSizeExceededException);
    var PipelineExecutionNotFoundException$ = [ -3, n0, _PENFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineExecutionNotFoundException$, PipelineExecutionNotFoundException);
    var PipelineExecutionNotStoppableException$ = [ -3, n0, _PENSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineExecutionNotStoppableException$, PipelineExecutionNotStoppableException);
    var PipelineExecutionOutdatedException$ = [ -3, n0, _PEOE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineExecutionOutdatedException$, PipelineExecutionOutdatedException);
    var PipelineNameInUseException$ = [ -3, n0, _PNIUE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineNameInUseException$, PipelineNameInUseException);
    var PipelineNotFoundException$ = [ -3, n0, _PNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineNotFoundException$, PipelineNotFoundException);
    var PipelineVersionNotFoundException$ = [ -3, n0, _PVNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PipelineVersionNotFoundException$, PipelineVersionNotFoundException);
    var RequestFailedException$ = [ -3, n0, _RFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(RequestFailedException$, RequestFailedException);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    var StageNotFoundException$ = [ -3, n0, _SNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(StageNotFoundException$, StageNotFoundException);
    var StageNotRetryableException$ = [ -3, n0, _SNRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(StageNotRetryableException$, StageNotRetryableException);
    var TooManyTagsException$ = [ -3, n0, _TMTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
    var UnableToRollbackStageException$ = [ -3, n0, _UTRSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(UnableToRollbackStageException$, UnableToRollbackStageException);
    var ValidationException$ = [ -3, n0, _VE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ValidationException$, ValidationException);
    var WebhookNotFoundException$ = [ -3, n0, _WNFE, {
      [_e]: _c
    }, [], [] ];
    n0_registry.registerError(WebhookNotFoundException$, WebhookNotFoundException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var ActionExecutionDetail$ = [ 3, n0, _AED, 0, [ _pEI, _aEI, _pV, _sN, _aN, _sT, _lUT, _uB, _st, _i, _o ], [ 0, 0, 1, 0, 0, 4, 4, 0, 0, () => ActionExecutionInput$, () => ActionExecutionOutput$ ] ];
    var ActionExecutionFilter$ = [ 3, n0, _AEF, 0, [ _pEI, _lIPE ], [ 0, () => LatestInPipelineExecutionFilter$ ] ];
    var ActionExecutionInput$ = [ 3, n0, _AEI, 0, [ _aTI, _co, _rC, _rA, _re, _iA, _nam ], [ () => ActionTypeId$, 128 | 0, 128 | 0, 0, 0, () => ArtifactDetailList, 0 ] ];
    var ActionExecutionOutput$ = [ 3, n0, _AEO, 0, [ _oA, _eR, _oV ], [ () => ArtifactDetailList, () => ActionExecutionResult$, 128 | 0 ] ];
    var ActionExecutionResult$ = [ 3, n0, _AER, 0, [ _eEI, _eES, _eEU, _eD, _lSARN ], [ 0, 0, 0, () => ErrorDetails$, 0 ] ];
    var ActionTypeId$ = [ 3, n0, _ATI, 0, [ _ca, _ow, _pro, _v ], [ 0, 0, 0, 0 ], 4 ];
    var ArtifactDetail$ = [ 3, n0, _ADr, 0, [ _na, _sl ], [ 0, () => S3Location$ ] ];
    var ErrorDetails$ = [ 3, n0, _ED, 0, [ _cod, _m ], [ 0, 0 ] ];
    var ExecutionTrigger$ = [ 3, n0, _ET, 0, [ _tTri, _tD ], [ 0, 0 ] ];
    var LatestInPipelineExecutionFilter$ = [ 3, n0, _LIPEF, 0, [ _pEI, _sTR ], [ 0, 0 ], 2 ];
    var ListActionExecutionsInput$ = [ 3, n0, _LAEI, 0, [ _pN, _f, _mR, _nT ], [ 0, () => ActionExecutionFilter$, 1, 0 ], 1 ];
    var ListActionExecutionsOutput$ = [ 3, n0, _LAEO, 0, [ _aED, _nT ], [ () => ActionExecutionDetailList, 0 ] ];
    var ListPipelineExecutionsInput$ = [ 3, n0, _LPEI, 0, [ _pN, _mR, _f, _nT ], [ 0, 1, () => PipelineExecutionFilter$, 0 ], 1 ];
    var ListPipelineExecutionsOutput$ = [ 3, n0, _LPEO, 0, [ _pES, _nT ], [ () => PipelineExecutionSummaryList, 0 ] ];
    var PipelineExecutionFilter$ = [ 3, n0, _PEF, 0, [ _sIS ], [ () => SucceededInStageFilter$ ] ];
    var PipelineExecutionSummary$ = [ 3, n0, _PES, 0, [ _pEI, _st, _sSt, _sT, _lUT, _sR, _tri, _sTt, _eMx, _eTx, _rM ], [ 0, 0, 0, 4, 4, () => SourceRevisionList, () => ExecutionTrigger$, () => StopExecutionTrigger$, 0, 0, () => PipelineRollbackMetadata$ ] ];
    var PipelineRollbackMetadata$ = [ 3, n0, _PRM, 0, [ _rTPEI ], [ 0 ] ];
    var S3Location$ = [ 3, n0, _SL, 0, [ _bu, _k ], [ 0, 0 ] ];
    var SourceRevision$ = [ 3, n0, _SR, 0, [ _aN, _rI, _rS, _rU ], [ 0, 0, 0, 0 ], 1 ];
    var StopExecutionTrigger$ = [ 3, n0, _SET, 0, [ _rea ], [ 0 ] ];
    var SucceededInStageFilter$ = [ 3, n0, _SISF, 0, [ _sN ], [ 0 ] ];
    var ActionExecutionDetailList = [ 1, n0, _AEDL, 0, () => ActionExecutionDetail$ ];
    var ArtifactDetailList = [ 1, n0, _ADL, 0, () => ArtifactDetail$ ];
    var PipelineExecutionSummaryList = [ 1, n0, _PESL, 0, () => PipelineExecutionSummary$ ];
    var SourceRevisionList = [ 1, n0, _SRL, 0, () => SourceRevision$ ];
    var ListActionExecutions$ = [ 9, n0, _LAE, 0, () => ListActionExecutionsInput$, () => ListActionExecutionsOutput$ ];
    var ListPipelineExecutions$ = [ 9, n0, _LPE, 0, () => ListPipelineExecutionsInput$, () => ListPipelineExecutionsOutput$ ];
  }
};
