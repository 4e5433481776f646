import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";

var __webpack_modules__ = {
  2283: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ CodeDeployClient
    });
    var configurations = __nccwpck_require__(6337);
    var hostHeaderMiddleware = __nccwpck_require__(4650);
    var user_agent_middleware = __nccwpck_require__(1235);
    var loggerMiddleware = __nccwpck_require__(7891);
    var getRecursionDetectionPlugin = __nccwpck_require__(8649);
    var getHttpAuthSchemeEndpointRuleSetPlugin = __nccwpck_require__(6103);
    var DefaultIdentityProviderConfig = __nccwpck_require__(1055);
    var getHttpSigningMiddleware = __nccwpck_require__(3952);
    var client = __nccwpck_require__(3043);
    var resolveRegionConfig = __nccwpck_require__(131);
    var endpoints = __nccwpck_require__(5714);
    var contentLengthMiddleware = __nccwpck_require__(9500);
    var middleware_retry_configurations = __nccwpck_require__(6464);
    var retry = __nccwpck_require__(9579);
    var getSchemaSerdePlugin = __nccwpck_require__(4090);
    var httpAuthSchemes = __nccwpck_require__(789);
    var getSmithyContext = __nccwpck_require__(6840);
    var normalizeProvider = __nccwpck_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/auth/httpAuthSchemeProvider.js
    const defaultCodeDeployHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "codedeploy",
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
    const defaultCodeDeployHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __nccwpck_require__(3731);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/package.json
    const package_namespaceObject = {
      rE: "3.1133.0"
    };
    var emitWarningIfUnsupportedVersion = __nccwpck_require__(9112);
    var defaultUserAgent = __nccwpck_require__(7892);
    var nodeAppIdConfigOptions = __nccwpck_require__(7545);
    var NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = __nccwpck_require__(7740);
    var defaultProvider = __nccwpck_require__(5178);
    var smithy_client_emitWarningIfUnsupportedVersion = __nccwpck_require__(1321);
    var defaults_mode = __nccwpck_require__(3720);
    var resolveDefaultsModeConfig = __nccwpck_require__(5611);
    var configLoader = __nccwpck_require__(6937);
    var regionConfig_config = __nccwpck_require__(7071);
    var NodeUseDualstackEndpointConfigOptions = __nccwpck_require__(6755);
    var NodeUseFipsEndpointConfigOptions = __nccwpck_require__(7835);
    var util_retry_config = __nccwpck_require__(1624);
    var calculateBodyLength = __nccwpck_require__(5764);
    var node_http_handler = __nccwpck_require__(4119);
    var stream_collector = __nccwpck_require__(5327);
    var AwsSdkSigV4Signer = __nccwpck_require__(2385);
    var AwsJson1_1Protocol = __nccwpck_require__(2848);
    var Sha256Node = __nccwpck_require__(6207);
    var NoOpLogger = __nccwpck_require__(6228);
    var parseUrl = __nccwpck_require__(3807);
    var fromBase64 = __nccwpck_require__(2863);
    var toBase64 = __nccwpck_require__(7706);
    var fromUtf8 = __nccwpck_require__(6047);
    var toUtf8 = __nccwpck_require__(9514);
    var aws = __nccwpck_require__(980);
    var EndpointCache = __nccwpck_require__(4344);
    var decideEndpoint = __nccwpck_require__(3153);
    var customEndpointFunctions = __nccwpck_require__(6649);
    var BinaryDecisionDiagram = __nccwpck_require__(3677);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/endpoint/bdd.js
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
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://codedeploy-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://codedeploy-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://codedeploy.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://codedeploy.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __nccwpck_require__(3563);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2014-10-06",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCodeDeployHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_1Protocol /* AwsJson1_1Protocol */ .T,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.codedeploy",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://codedeploy.amazonaws.com/doc/2014-10-06/",
        version: "2014-10-06",
        serviceTarget: "CodeDeploy_20141006"
      },
      serviceId: config?.serviceId ?? "CodeDeploy",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeConfig.js
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
    var region_config_resolver_extensions = __nccwpck_require__(3190);
    var defaultExtensionConfiguration = __nccwpck_require__(7757);
    var httpExtensionConfiguration = __nccwpck_require__(7595);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/CodeDeployClient.js
    class CodeDeployClient extends client /* Client */ .K {
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
          httpAuthSchemeParametersProvider: defaultCodeDeployHttpAuthSchemeParametersProvider,
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
  7758: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      G5: () => /* binding */ command,
      lq: () => /* binding */ _ep0,
      yt: () => /* binding */ _mw0
    });
    var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8798);
    var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5714);
    var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3731);
    const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "CodeDeploy_20141006", "CodeDeployClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
  },
  2923: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      T: () => /* binding */ GetDeploymentCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7758);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3563);
    class GetDeploymentCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "GetDeployment", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.EHZ)){}
  },
  3731: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "codedeploy"
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
  3563: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      mLL: () => /* binding */ BatchGetDeploymentInstances$,
      Utc: () => /* binding */ BatchGetDeploymentTargets$,
      jdY: () => /* binding */ BatchGetDeployments$,
      z9q: () => /* binding */ ContinueDeployment$,
      KbH: () => /* binding */ GetApplicationRevision$,
      EHZ: () => /* binding */ GetDeployment$,
      rnI: () => /* binding */ GetDeploymentGroup$,
      u7v: () => /* binding */ ListDeploymentInstances$,
      ELS: () => /* binding */ ListDeploymentTargets$,
      vtI: () => /* binding */ ListDeployments$,
      YCL: () => /* binding */ StopDeployment$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __nccwpck_require__(4700);
    var exceptions = __nccwpck_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/models/CodeDeployServiceException.js
    class CodeDeployServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, CodeDeployServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/models/errors.js
    class InstanceLimitExceededException extends CodeDeployServiceException {
      name="InstanceLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceLimitExceededException.prototype);
      }
    }
    class InstanceNameRequiredException extends CodeDeployServiceException {
      name="InstanceNameRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceNameRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceNameRequiredException.prototype);
      }
    }
    class InstanceNotRegisteredException extends CodeDeployServiceException {
      name="InstanceNotRegisteredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceNotRegisteredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceNotRegisteredException.prototype);
      }
    }
    class InvalidInstanceNameException extends CodeDeployServiceException {
      name="InvalidInstanceNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidInstanceNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidInstanceNameException.prototype);
      }
    }
    class InvalidTagException extends CodeDeployServiceException {
      name="InvalidTagException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTagException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTagException.prototype);
      }
    }
    class TagLimitExceededException extends CodeDeployServiceException {
      name="TagLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TagLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TagLimitExceededException.prototype);
      }
    }
    class TagRequiredException extends CodeDeployServiceException {
      name="TagRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TagRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TagRequiredException.prototype);
      }
    }
    class AlarmsLimitExceededException extends CodeDeployServiceException {
      name="AlarmsLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "AlarmsLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AlarmsLimitExceededException.prototype);
      }
    }
    class ApplicationAlreadyExistsException extends CodeDeployServiceException {
      name="ApplicationAlreadyExistsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ApplicationAlreadyExistsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ApplicationAlreadyExistsException.prototype);
      }
    }
    class ApplicationDoesNotExistException extends CodeDeployServiceException {
      name="ApplicationDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ApplicationDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ApplicationDoesNotExistException.prototype);
      }
    }
    class ApplicationLimitExceededException extends CodeDeployServiceException {
      name="ApplicationLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ApplicationLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ApplicationLimitExceededException.prototype);
      }
    }
    class ApplicationNameRequiredException extends CodeDeployServiceException {
      name="ApplicationNameRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ApplicationNameRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ApplicationNameRequiredException.prototype);
      }
    }
    class ArnNotSupportedException extends CodeDeployServiceException {
      name="ArnNotSupportedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ArnNotSupportedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ArnNotSupportedException.prototype);
      }
    }
    class BatchLimitExceededException extends CodeDeployServiceException {
      name="BatchLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "BatchLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, BatchLimitExceededException.prototype);
      }
    }
    class InvalidApplicationNameException extends CodeDeployServiceException {
      name="InvalidApplicationNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidApplicationNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidApplicationNameException.prototype);
      }
    }
    class InvalidRevisionException extends CodeDeployServiceException {
      name="InvalidRevisionException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidRevisionException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRevisionException.prototype);
      }
    }
    class RevisionRequiredException extends CodeDeployServiceException {
      name="RevisionRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "RevisionRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RevisionRequiredException.prototype);
      }
    }
    class DeploymentConfigDoesNotExistException extends CodeDeployServiceException {
      name="DeploymentConfigDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentConfigDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentConfigDoesNotExistException.prototype);
      }
    }
    class DeploymentGroupNameRequiredException extends CodeDeployServiceException {
      name="DeploymentGroupNameRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentGroupNameRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentGroupNameRequiredException.prototype);
      }
    }
    class InvalidDeploymentGroupNameException extends CodeDeployServiceException {
      name="InvalidDeploymentGroupNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentGroupNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentGroupNameException.prototype);
      }
    }
    class DeploymentDoesNotExistException extends CodeDeployServiceException {
      name="DeploymentDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentDoesNotExistException.prototype);
      }
    }
    class DeploymentIdRequiredException extends CodeDeployServiceException {
      name="DeploymentIdRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentIdRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentIdRequiredException.prototype);
      }
    }
    class InstanceIdRequiredException extends CodeDeployServiceException {
      name="InstanceIdRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceIdRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceIdRequiredException.prototype);
      }
    }
    class InvalidComputePlatformException extends CodeDeployServiceException {
      name="InvalidComputePlatformException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidComputePlatformException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidComputePlatformException.prototype);
      }
    }
    class InvalidDeploymentIdException extends CodeDeployServiceException {
      name="InvalidDeploymentIdException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentIdException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentIdException.prototype);
      }
    }
    class DeploymentNotStartedException extends CodeDeployServiceException {
      name="DeploymentNotStartedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentNotStartedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentNotStartedException.prototype);
      }
    }
    class DeploymentTargetDoesNotExistException extends CodeDeployServiceException {
      name="DeploymentTargetDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentTargetDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentTargetDoesNotExistException.prototype);
      }
    }
    class DeploymentTargetIdRequiredException extends CodeDeployServiceException {
      name="DeploymentTargetIdRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentTargetIdRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentTargetIdRequiredException.prototype);
      }
    }
    class DeploymentTargetListSizeExceededException extends CodeDeployServiceException {
      name="DeploymentTargetListSizeExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentTargetListSizeExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentTargetListSizeExceededException.prototype);
      }
    }
    class InstanceDoesNotExistException extends CodeDeployServiceException {
      name="InstanceDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceDoesNotExistException.prototype);
      }
    }
    class InvalidDeploymentTargetIdException extends CodeDeployServiceException {
      name="InvalidDeploymentTargetIdException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentTargetIdException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentTargetIdException.prototype);
      }
    }
    class BucketNameFilterRequiredException extends CodeDeployServiceException {
      name="BucketNameFilterRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "BucketNameFilterRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, BucketNameFilterRequiredException.prototype);
      }
    }
    class DeploymentAlreadyCompletedException extends CodeDeployServiceException {
      name="DeploymentAlreadyCompletedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentAlreadyCompletedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentAlreadyCompletedException.prototype);
      }
    }
    class DeploymentIsNotInReadyStateException extends CodeDeployServiceException {
      name="DeploymentIsNotInReadyStateException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentIsNotInReadyStateException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentIsNotInReadyStateException.prototype);
      }
    }
    class InvalidDeploymentStatusException extends CodeDeployServiceException {
      name="InvalidDeploymentStatusException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentStatusException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentStatusException.prototype);
      }
    }
    class InvalidDeploymentWaitTypeException extends CodeDeployServiceException {
      name="InvalidDeploymentWaitTypeException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentWaitTypeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentWaitTypeException.prototype);
      }
    }
    class UnsupportedActionForDeploymentTypeException extends CodeDeployServiceException {
      name="UnsupportedActionForDeploymentTypeException";
      $fault="client";
      constructor(opts) {
        super({
          name: "UnsupportedActionForDeploymentTypeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnsupportedActionForDeploymentTypeException.prototype);
      }
    }
    class InvalidTagsToAddException extends CodeDeployServiceException {
      name="InvalidTagsToAddException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTagsToAddException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTagsToAddException.prototype);
      }
    }
    class ThrottlingException extends CodeDeployServiceException {
      name="ThrottlingException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ThrottlingException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ThrottlingException.prototype);
      }
    }
    class DeploymentGroupDoesNotExistException extends CodeDeployServiceException {
      name="DeploymentGroupDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentGroupDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentGroupDoesNotExistException.prototype);
      }
    }
    class DeploymentLimitExceededException extends CodeDeployServiceException {
      name="DeploymentLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentLimitExceededException.prototype);
      }
    }
    class DescriptionTooLongException extends CodeDeployServiceException {
      name="DescriptionTooLongException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DescriptionTooLongException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DescriptionTooLongException.prototype);
      }
    }
    class InvalidAlarmConfigException extends CodeDeployServiceException {
      name="InvalidAlarmConfigException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidAlarmConfigException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidAlarmConfigException.prototype);
      }
    }
    class InvalidAutoRollbackConfigException extends CodeDeployServiceException {
      name="InvalidAutoRollbackConfigException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidAutoRollbackConfigException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidAutoRollbackConfigException.prototype);
      }
    }
    class InvalidAutoScalingGroupException extends CodeDeployServiceException {
      name="InvalidAutoScalingGroupException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidAutoScalingGroupException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidAutoScalingGroupException.prototype);
      }
    }
    class InvalidDeploymentConfigNameException extends CodeDeployServiceException {
      name="InvalidDeploymentConfigNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentConfigNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentConfigNameException.prototype);
      }
    }
    class InvalidECSServiceException extends CodeDeployServiceException {
      name="InvalidECSServiceException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidECSServiceException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidECSServiceException.prototype);
      }
    }
    class InvalidFileExistsBehaviorException extends CodeDeployServiceException {
      name="InvalidFileExistsBehaviorException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidFileExistsBehaviorException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidFileExistsBehaviorException.prototype);
      }
    }
    class InvalidGitHubAccountTokenException extends CodeDeployServiceException {
      name="InvalidGitHubAccountTokenException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidGitHubAccountTokenException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidGitHubAccountTokenException.prototype);
      }
    }
    class InvalidIgnoreApplicationStopFailuresValueException extends CodeDeployServiceException {
      name="InvalidIgnoreApplicationStopFailuresValueException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidIgnoreApplicationStopFailuresValueException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidIgnoreApplicationStopFailuresValueException.prototype);
      }
    }
    class InvalidInputException extends CodeDeployServiceException {
      name="InvalidInputException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidInputException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidInputException.prototype);
      }
    }
    class InvalidLoadBalancerInfoException extends CodeDeployServiceException {
      name="InvalidLoadBalancerInfoException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidLoadBalancerInfoException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidLoadBalancerInfoException.prototype);
      }
    }
    class InvalidRoleException extends CodeDeployServiceException {
      name="InvalidRoleException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidRoleException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRoleException.prototype);
      }
    }
    class InvalidTargetInstancesException extends CodeDeployServiceException {
      name="InvalidTargetInstancesException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTargetInstancesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTargetInstancesException.prototype);
      }
    }
    class InvalidTrafficRoutingConfigurationException extends CodeDeployServiceException {
      name="InvalidTrafficRoutingConfigurationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTrafficRoutingConfigurationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTrafficRoutingConfigurationException.prototype);
      }
    }
    class InvalidUpdateOutdatedInstancesOnlyValueException extends CodeDeployServiceException {
      name="InvalidUpdateOutdatedInstancesOnlyValueException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidUpdateOutdatedInstancesOnlyValueException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidUpdateOutdatedInstancesOnlyValueException.prototype);
      }
    }
    class RevisionDoesNotExistException extends CodeDeployServiceException {
      name="RevisionDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "RevisionDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RevisionDoesNotExistException.prototype);
      }
    }
    class DeploymentConfigAlreadyExistsException extends CodeDeployServiceException {
      name="DeploymentConfigAlreadyExistsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentConfigAlreadyExistsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentConfigAlreadyExistsException.prototype);
      }
    }
    class DeploymentConfigLimitExceededException extends CodeDeployServiceException {
      name="DeploymentConfigLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentConfigLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentConfigLimitExceededException.prototype);
      }
    }
    class DeploymentConfigNameRequiredException extends CodeDeployServiceException {
      name="DeploymentConfigNameRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentConfigNameRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentConfigNameRequiredException.prototype);
      }
    }
    class InvalidMinimumHealthyHostValueException extends CodeDeployServiceException {
      name="InvalidMinimumHealthyHostValueException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidMinimumHealthyHostValueException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidMinimumHealthyHostValueException.prototype);
      }
    }
    class InvalidZonalDeploymentConfigurationException extends CodeDeployServiceException {
      name="InvalidZonalDeploymentConfigurationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidZonalDeploymentConfigurationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidZonalDeploymentConfigurationException.prototype);
      }
    }
    class DeploymentGroupAlreadyExistsException extends CodeDeployServiceException {
      name="DeploymentGroupAlreadyExistsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentGroupAlreadyExistsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentGroupAlreadyExistsException.prototype);
      }
    }
    class DeploymentGroupLimitExceededException extends CodeDeployServiceException {
      name="DeploymentGroupLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentGroupLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentGroupLimitExceededException.prototype);
      }
    }
    class ECSServiceMappingLimitExceededException extends CodeDeployServiceException {
      name="ECSServiceMappingLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ECSServiceMappingLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ECSServiceMappingLimitExceededException.prototype);
      }
    }
    class InvalidBlueGreenDeploymentConfigurationException extends CodeDeployServiceException {
      name="InvalidBlueGreenDeploymentConfigurationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidBlueGreenDeploymentConfigurationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidBlueGreenDeploymentConfigurationException.prototype);
      }
    }
    class InvalidDeploymentStyleException extends CodeDeployServiceException {
      name="InvalidDeploymentStyleException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentStyleException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentStyleException.prototype);
      }
    }
    class InvalidEC2TagCombinationException extends CodeDeployServiceException {
      name="InvalidEC2TagCombinationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidEC2TagCombinationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidEC2TagCombinationException.prototype);
      }
    }
    class InvalidEC2TagException extends CodeDeployServiceException {
      name="InvalidEC2TagException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidEC2TagException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidEC2TagException.prototype);
      }
    }
    class InvalidOnPremisesTagCombinationException extends CodeDeployServiceException {
      name="InvalidOnPremisesTagCombinationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidOnPremisesTagCombinationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidOnPremisesTagCombinationException.prototype);
      }
    }
    class InvalidTargetGroupPairException extends CodeDeployServiceException {
      name="InvalidTargetGroupPairException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTargetGroupPairException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTargetGroupPairException.prototype);
      }
    }
    class InvalidTriggerConfigException extends CodeDeployServiceException {
      name="InvalidTriggerConfigException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTriggerConfigException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTriggerConfigException.prototype);
      }
    }
    class LifecycleHookLimitExceededException extends CodeDeployServiceException {
      name="LifecycleHookLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "LifecycleHookLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LifecycleHookLimitExceededException.prototype);
      }
    }
    class RoleRequiredException extends CodeDeployServiceException {
      name="RoleRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "RoleRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RoleRequiredException.prototype);
      }
    }
    class TagSetListLimitExceededException extends CodeDeployServiceException {
      name="TagSetListLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TagSetListLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TagSetListLimitExceededException.prototype);
      }
    }
    class TriggerTargetsLimitExceededException extends CodeDeployServiceException {
      name="TriggerTargetsLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TriggerTargetsLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TriggerTargetsLimitExceededException.prototype);
      }
    }
    class DeploymentConfigInUseException extends CodeDeployServiceException {
      name="DeploymentConfigInUseException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DeploymentConfigInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DeploymentConfigInUseException.prototype);
      }
    }
    class InvalidOperationException extends CodeDeployServiceException {
      name="InvalidOperationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidOperationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidOperationException.prototype);
      }
    }
    class GitHubAccountTokenDoesNotExistException extends CodeDeployServiceException {
      name="GitHubAccountTokenDoesNotExistException";
      $fault="client";
      constructor(opts) {
        super({
          name: "GitHubAccountTokenDoesNotExistException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, GitHubAccountTokenDoesNotExistException.prototype);
      }
    }
    class GitHubAccountTokenNameRequiredException extends CodeDeployServiceException {
      name="GitHubAccountTokenNameRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "GitHubAccountTokenNameRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, GitHubAccountTokenNameRequiredException.prototype);
      }
    }
    class InvalidGitHubAccountTokenNameException extends CodeDeployServiceException {
      name="InvalidGitHubAccountTokenNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidGitHubAccountTokenNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidGitHubAccountTokenNameException.prototype);
      }
    }
    class OperationNotSupportedException extends CodeDeployServiceException {
      name="OperationNotSupportedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "OperationNotSupportedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, OperationNotSupportedException.prototype);
      }
    }
    class ResourceValidationException extends CodeDeployServiceException {
      name="ResourceValidationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceValidationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceValidationException.prototype);
      }
    }
    class InvalidBucketNameFilterException extends CodeDeployServiceException {
      name="InvalidBucketNameFilterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidBucketNameFilterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidBucketNameFilterException.prototype);
      }
    }
    class InvalidDeployedStateFilterException extends CodeDeployServiceException {
      name="InvalidDeployedStateFilterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeployedStateFilterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeployedStateFilterException.prototype);
      }
    }
    class InvalidKeyPrefixFilterException extends CodeDeployServiceException {
      name="InvalidKeyPrefixFilterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidKeyPrefixFilterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidKeyPrefixFilterException.prototype);
      }
    }
    class InvalidNextTokenException extends CodeDeployServiceException {
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
    class InvalidSortByException extends CodeDeployServiceException {
      name="InvalidSortByException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidSortByException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSortByException.prototype);
      }
    }
    class InvalidSortOrderException extends CodeDeployServiceException {
      name="InvalidSortOrderException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidSortOrderException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSortOrderException.prototype);
      }
    }
    class InvalidDeploymentInstanceTypeException extends CodeDeployServiceException {
      name="InvalidDeploymentInstanceTypeException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidDeploymentInstanceTypeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidDeploymentInstanceTypeException.prototype);
      }
    }
    class InvalidInstanceStatusException extends CodeDeployServiceException {
      name="InvalidInstanceStatusException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidInstanceStatusException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidInstanceStatusException.prototype);
      }
    }
    class InvalidInstanceTypeException extends CodeDeployServiceException {
      name="InvalidInstanceTypeException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidInstanceTypeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidInstanceTypeException.prototype);
      }
    }
    class InvalidTargetFilterNameException extends CodeDeployServiceException {
      name="InvalidTargetFilterNameException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTargetFilterNameException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTargetFilterNameException.prototype);
      }
    }
    class InvalidExternalIdException extends CodeDeployServiceException {
      name="InvalidExternalIdException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidExternalIdException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidExternalIdException.prototype);
      }
    }
    class InvalidTimeRangeException extends CodeDeployServiceException {
      name="InvalidTimeRangeException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTimeRangeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTimeRangeException.prototype);
      }
    }
    class InvalidRegistrationStatusException extends CodeDeployServiceException {
      name="InvalidRegistrationStatusException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidRegistrationStatusException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRegistrationStatusException.prototype);
      }
    }
    class InvalidTagFilterException extends CodeDeployServiceException {
      name="InvalidTagFilterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidTagFilterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidTagFilterException.prototype);
      }
    }
    class InvalidArnException extends CodeDeployServiceException {
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
    class ResourceArnRequiredException extends CodeDeployServiceException {
      name="ResourceArnRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceArnRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceArnRequiredException.prototype);
      }
    }
    class InvalidLifecycleEventHookExecutionIdException extends CodeDeployServiceException {
      name="InvalidLifecycleEventHookExecutionIdException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidLifecycleEventHookExecutionIdException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidLifecycleEventHookExecutionIdException.prototype);
      }
    }
    class InvalidLifecycleEventHookExecutionStatusException extends CodeDeployServiceException {
      name="InvalidLifecycleEventHookExecutionStatusException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidLifecycleEventHookExecutionStatusException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidLifecycleEventHookExecutionStatusException.prototype);
      }
    }
    class LifecycleEventAlreadyCompletedException extends CodeDeployServiceException {
      name="LifecycleEventAlreadyCompletedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "LifecycleEventAlreadyCompletedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LifecycleEventAlreadyCompletedException.prototype);
      }
    }
    class IamArnRequiredException extends CodeDeployServiceException {
      name="IamArnRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "IamArnRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IamArnRequiredException.prototype);
      }
    }
    class IamSessionArnAlreadyRegisteredException extends CodeDeployServiceException {
      name="IamSessionArnAlreadyRegisteredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "IamSessionArnAlreadyRegisteredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IamSessionArnAlreadyRegisteredException.prototype);
      }
    }
    class IamUserArnAlreadyRegisteredException extends CodeDeployServiceException {
      name="IamUserArnAlreadyRegisteredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "IamUserArnAlreadyRegisteredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IamUserArnAlreadyRegisteredException.prototype);
      }
    }
    class IamUserArnRequiredException extends CodeDeployServiceException {
      name="IamUserArnRequiredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "IamUserArnRequiredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, IamUserArnRequiredException.prototype);
      }
    }
    class InstanceNameAlreadyRegisteredException extends CodeDeployServiceException {
      name="InstanceNameAlreadyRegisteredException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InstanceNameAlreadyRegisteredException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InstanceNameAlreadyRegisteredException.prototype);
      }
    }
    class InvalidIamSessionArnException extends CodeDeployServiceException {
      name="InvalidIamSessionArnException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidIamSessionArnException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidIamSessionArnException.prototype);
      }
    }
    class InvalidIamUserArnException extends CodeDeployServiceException {
      name="InvalidIamUserArnException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidIamUserArnException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidIamUserArnException.prototype);
      }
    }
    class MultipleIamArnsProvidedException extends CodeDeployServiceException {
      name="MultipleIamArnsProvidedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "MultipleIamArnsProvidedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, MultipleIamArnsProvidedException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/schemas/schemas_0.js
    const _A = "Alarm";
    const _AAEE = "ApplicationAlreadyExistsException";
    const _AC = "AlarmConfiguration";
    const _ADNEE = "ApplicationDoesNotExistException";
    const _AL = "AlarmList";
    const _ALEE = "AlarmsLimitExceededException";
    const _ALEEp = "ApplicationLimitExceededException";
    const _ANRE = "ApplicationNameRequiredException";
    const _ANSE = "ArnNotSupportedException";
    const _ARC = "AutoRollbackConfiguration";
    const _ASC = "AppSpecContent";
    const _ASG = "AutoScalingGroup";
    const _ASGL = "AutoScalingGroupList";
    const _BGD = "BatchGetDeployments";
    const _BGDC = "BlueGreenDeploymentConfiguration";
    const _BGDI = "BatchGetDeploymentsInput";
    const _BGDII = "BatchGetDeploymentInstancesInput";
    const _BGDIO = "BatchGetDeploymentInstancesOutput";
    const _BGDIa = "BatchGetDeploymentInstances";
    const _BGDO = "BatchGetDeploymentsOutput";
    const _BGDT = "BatchGetDeploymentTargets";
    const _BGDTI = "BatchGetDeploymentTargetsInput";
    const _BGDTO = "BatchGetDeploymentTargetsOutput";
    const _BITO = "BlueInstanceTerminationOption";
    const _BLEE = "BatchLimitExceededException";
    const _BNFRE = "BucketNameFilterRequiredException";
    const _CD = "ContinueDeployment";
    const _CDI = "ContinueDeploymentInput";
    const _CFT = "CloudFormationTarget";
    const _D = "Diagnostics";
    const _DACE = "DeploymentAlreadyCompletedException";
    const _DCAEE = "DeploymentConfigAlreadyExistsException";
    const _DCDNEE = "DeploymentConfigDoesNotExistException";
    const _DCIUE = "DeploymentConfigInUseException";
    const _DCLEE = "DeploymentConfigLimitExceededException";
    const _DCNRE = "DeploymentConfigNameRequiredException";
    const _DDNEE = "DeploymentDoesNotExistException";
    const _DGAEE = "DeploymentGroupAlreadyExistsException";
    const _DGDNEE = "DeploymentGroupDoesNotExistException";
    const _DGI = "DeploymentGroupInfo";
    const _DGLEE = "DeploymentGroupLimitExceededException";
    const _DGNRE = "DeploymentGroupNameRequiredException";
    const _DI = "DeploymentInfo";
    const _DIL = "DeploymentsInfoList";
    const _DINIRSE = "DeploymentIsNotInReadyStateException";
    const _DIRE = "DeploymentIdRequiredException";
    const _DLEE = "DeploymentLimitExceededException";
    const _DNSE = "DeploymentNotStartedException";
    const _DO = "DeploymentOverview";
    const _DRO = "DeploymentReadyOption";
    const _DS = "DeploymentStyle";
    const _DT = "DeploymentTarget";
    const _DTDNEE = "DeploymentTargetDoesNotExistException";
    const _DTIRE = "DeploymentTargetIdRequiredException";
    const _DTL = "DeploymentTargetList";
    const _DTLE = "DescriptionTooLongException";
    const _DTLSEE = "DeploymentTargetListSizeExceededException";
    const _ECSS = "ECSService";
    const _ECSSL = "ECSServiceList";
    const _ECSSMLEE = "ECSServiceMappingLimitExceededException";
    const _ECST = "ECSTarget";
    const _ECSTS = "ECSTaskSet";
    const _ECSTSL = "ECSTaskSetList";
    const _ECTF = "EC2TagFilter";
    const _ECTFL = "EC2TagFilterList";
    const _ECTS = "EC2TagSet";
    const _ECTSL = "EC2TagSetList";
    const _EI = "ErrorInformation";
    const _ELBI = "ELBInfo";
    const _ELBIL = "ELBInfoList";
    const _F = "Failed";
    const _GAR = "GetApplicationRevision";
    const _GARI = "GetApplicationRevisionInput";
    const _GARO = "GetApplicationRevisionOutput";
    const _GD = "GetDeployment";
    const _GDG = "GetDeploymentGroup";
    const _GDGI = "GetDeploymentGroupInput";
    const _GDGO = "GetDeploymentGroupOutput";
    const _GDI = "GetDeploymentInput";
    const _GDO = "GetDeploymentOutput";
    const _GFPO = "GreenFleetProvisioningOption";
    const _GHATDNEE = "GitHubAccountTokenDoesNotExistException";
    const _GHATNRE = "GitHubAccountTokenNameRequiredException";
    const _GHL = "GitHubLocation";
    const _GRI = "GenericRevisionInfo";
    const _IACE = "InvalidAlarmConfigException";
    const _IAE = "InvalidArnException";
    const _IANE = "InvalidApplicationNameException";
    const _IARCE = "InvalidAutoRollbackConfigException";
    const _IARE = "IamArnRequiredException";
    const _IASGE = "InvalidAutoScalingGroupException";
    const _IBGDCE = "InvalidBlueGreenDeploymentConfigurationException";
    const _IBNFE = "InvalidBucketNameFilterException";
    const _ICPE = "InvalidComputePlatformException";
    const _IDCNE = "InvalidDeploymentConfigNameException";
    const _IDGNE = "InvalidDeploymentGroupNameException";
    const _IDIE = "InvalidDeploymentIdException";
    const _IDITE = "InvalidDeploymentInstanceTypeException";
    const _IDNEE = "InstanceDoesNotExistException";
    const _IDSE = "InvalidDeploymentStatusException";
    const _IDSEn = "InvalidDeploymentStyleException";
    const _IDSFE = "InvalidDeployedStateFilterException";
    const _IDTIE = "InvalidDeploymentTargetIdException";
    const _IDWTE = "InvalidDeploymentWaitTypeException";
    const _IECSSE = "InvalidECSServiceException";
    const _IECTCE = "InvalidEC2TagCombinationException";
    const _IECTE = "InvalidEC2TagException";
    const _IEIE = "InvalidExternalIdException";
    const _IFEBE = "InvalidFileExistsBehaviorException";
    const _IGHATE = "InvalidGitHubAccountTokenException";
    const _IGHATNE = "InvalidGitHubAccountTokenNameException";
    const _IIASFVE = "InvalidIgnoreApplicationStopFailuresValueException";
    const _IIE = "InvalidInputException";
    const _IINE = "InvalidInstanceNameException";
    const _IIRE = "InstanceIdRequiredException";
    const _IISAE = "InvalidIamSessionArnException";
    const _IISE = "InvalidInstanceStatusException";
    const _IITE = "InvalidInstanceTypeException";
    const _IIUAE = "InvalidIamUserArnException";
    const _IKPFE = "InvalidKeyPrefixFilterException";
    const _ILBIE = "InvalidLoadBalancerInfoException";
    const _ILEE = "InstanceLimitExceededException";
    const _ILEHEIE = "InvalidLifecycleEventHookExecutionIdException";
    const _ILEHESE = "InvalidLifecycleEventHookExecutionStatusException";
    const _IMHHVE = "InvalidMinimumHealthyHostValueException";
    const _INARE = "InstanceNameAlreadyRegisteredException";
    const _INRE = "InstanceNameRequiredException";
    const _INREn = "InstanceNotRegisteredException";
    const _INTE = "InvalidNextTokenException";
    const _IOE = "InvalidOperationException";
    const _IOPTCE = "InvalidOnPremisesTagCombinationException";
    const _IP = "InProgress";
    const _IRE = "InvalidRevisionException";
    const _IREn = "InvalidRoleException";
    const _IRSE = "InvalidRegistrationStatusException";
    const _IS = "InstanceSummary";
    const _ISAARE = "IamSessionArnAlreadyRegisteredException";
    const _ISBE = "InvalidSortByException";
    const _ISL = "InstanceSummaryList";
    const _ISOE = "InvalidSortOrderException";
    const _IT = "InstanceTarget";
    const _ITCE = "InvalidTriggerConfigException";
    const _ITE = "InvalidTagException";
    const _ITFE = "InvalidTagFilterException";
    const _ITFNE = "InvalidTargetFilterNameException";
    const _ITGPE = "InvalidTargetGroupPairException";
    const _ITIE = "InvalidTargetInstancesException";
    const _ITRCE = "InvalidTrafficRoutingConfigurationException";
    const _ITRE = "InvalidTimeRangeException";
    const _ITTAE = "InvalidTagsToAddException";
    const _IUAARE = "IamUserArnAlreadyRegisteredException";
    const _IUARE = "IamUserArnRequiredException";
    const _IUOIOVE = "InvalidUpdateOutdatedInstancesOnlyValueException";
    const _IZDCE = "InvalidZonalDeploymentConfigurationException";
    const _K = "Key";
    const _LBI = "LoadBalancerInfo";
    const _LD = "ListDeployments";
    const _LDI = "LastDeploymentInfo";
    const _LDII = "ListDeploymentInstancesInput";
    const _LDIO = "ListDeploymentInstancesOutput";
    const _LDIi = "ListDeploymentsInput";
    const _LDIis = "ListDeploymentInstances";
    const _LDO = "ListDeploymentsOutput";
    const _LDT = "ListDeploymentTargets";
    const _LDTI = "ListDeploymentTargetsInput";
    const _LDTO = "ListDeploymentTargetsOutput";
    const _LE = "LifecycleEvent";
    const _LEACE = "LifecycleEventAlreadyCompletedException";
    const _LEL = "LifecycleEventList";
    const _LFI = "LambdaFunctionInfo";
    const _LHLEE = "LifecycleHookLimitExceededException";
    const _LT = "LambdaTarget";
    const _MIAPE = "MultipleIamArnsProvidedException";
    const _ONSE = "OperationNotSupportedException";
    const _OPTS = "OnPremisesTagSet";
    const _OPTSL = "OnPremisesTagSetList";
    const _P = "Pending";
    const _R = "Ready";
    const _RARE = "ResourceArnRequiredException";
    const _RD = "RelatedDeployments";
    const _RDNEE = "RevisionDoesNotExistException";
    const _RIo = "RollbackInfo";
    const _RL = "RevisionLocation";
    const _RRE = "RevisionRequiredException";
    const _RREo = "RoleRequiredException";
    const _RS = "RawString";
    const _RVE = "ResourceValidationException";
    const _S = "Succeeded";
    const _SD = "StopDeployment";
    const _SDI = "StopDeploymentInput";
    const _SDO = "StopDeploymentOutput";
    const _SL = "S3Location";
    const _Sk = "Skipped";
    const _T = "Type";
    const _TC = "TriggerConfig";
    const _TCL = "TriggerConfigList";
    const _TE = "ThrottlingException";
    const _TF = "TargetFilters";
    const _TFL = "TagFilterList";
    const _TFa = "TagFilter";
    const _TGI = "TargetGroupInfo";
    const _TGIL = "TargetGroupInfoList";
    const _TGPI = "TargetGroupPairInfo";
    const _TGPIL = "TargetGroupPairInfoList";
    const _TI = "TargetInstances";
    const _TLEE = "TagLimitExceededException";
    const _TR = "TimeRange";
    const _TRE = "TagRequiredException";
    const _TRr = "TrafficRoute";
    const _TSLLEE = "TagSetListLimitExceededException";
    const _TTLEE = "TriggerTargetsLimitExceededException";
    const _UAFDTE = "UnsupportedActionForDeploymentTypeException";
    const _V = "Value";
    const _a = "alarms";
    const _aC = "alarmConfiguration";
    const _aDSI = "additionalDeploymentStatusInfo";
    const _aN = "applicationName";
    const _aOT = "actionOnTimeout";
    const _aRC = "autoRollbackConfiguration";
    const _aRE = "autoRollbackEnabled";
    const _aSC = "appSpecContent";
    const _aSG = "autoScalingGroups";
    const _aUOIDI = "autoUpdateOutdatedInstancesDeploymentIds";
    const _aUOIRDI = "autoUpdateOutdatedInstancesRootDeploymentId";
    const _ac = "action";
    const _b = "bucket";
    const _bGDC = "blueGreenDeploymentConfiguration";
    const _bT = "bundleType";
    const _c = "client";
    const _cFT = "cloudFormationTarget";
    const _cI = "commitId";
    const _cN = "clusterName";
    const _cP = "computePlatform";
    const _cT = "createTime";
    const _cTR = "createTimeRange";
    const _cTo = "completeTime";
    const _cV = "currentVersion";
    const _co = "content";
    const _cod = "code";
    const _cr = "creator";
    const _d = "description";
    const _dC = "desiredCount";
    const _dCN = "deploymentConfigName";
    const _dG = "deploymentGroups";
    const _dGIe = "deploymentGroupId";
    const _dGIep = "deploymentGroupInfo";
    const _dGNe = "deploymentGroupName";
    const _dI = "deploymentId";
    const _dIe = "deploymentIds";
    const _dIep = "deploymentsInfo";
    const _dIepl = "deploymentInfo";
    const _dM = "deploymentMode";
    const _dO = "deploymentOverview";
    const _dOe = "deploymentOption";
    const _dRO = "deploymentReadyOption";
    const _dS = "deploymentStyle";
    const _dSM = "deploymentStatusMessages";
    const _dT = "deploymentTargets";
    const _dTT = "deploymentTargetType";
    const _dTe = "deploymentType";
    const _dWT = "deploymentWaitType";
    const _dep = "deployments";
    const _di = "diagnostics";
    const _e = "error";
    const _eC = "errorCode";
    const _eI = "externalId";
    const _eIL = "elbInfoList";
    const _eIr = "errorInformation";
    const _eM = "errorMessage";
    const _eS = "ecsServices";
    const _eT = "ecsTarget";
    const _eTF = "ec2TagFilters";
    const _eTS = "ec2TagSet";
    const _eTSL = "ec2TagSetList";
    const _eTa = "eTag";
    const _eTn = "endTime";
    const _en = "enabled";
    const _end = "end";
    const _ev = "events";
    const _fA = "functionAlias";
    const _fEB = "fileExistsBehavior";
    const _fN = "functionName";
    const _fUT = "firstUsedTime";
    const _gFPO = "greenFleetProvisioningOption";
    const _gHL = "gitHubLocation";
    const _h = "hook";
    const _i = "identifer";
    const _iASF = "ignoreApplicationStopFailures";
    const _iI = "instanceIds";
    const _iIns = "instanceId";
    const _iL = "instanceLabel";
    const _iLn = "instancesList";
    const _iOS = "includeOnlyStatuses";
    const _iPAF = "ignorePollAlarmFailure";
    const _iS = "instancesSummary";
    const _iSF = "instanceStatusFilter";
    const _iT = "instanceTarget";
    const _iTF = "instanceTypeFilter";
    const _iTWTS = "instanceTerminationWaitTimeStarted";
    const _iTn = "instanceType";
    const _k = "key";
    const _lA = "listenerArns";
    const _lAD = "lastAttemptedDeployment";
    const _lBI = "loadBalancerInfo";
    const _lE = "lifecycleEvents";
    const _lEN = "lifecycleEventName";
    const _lFI = "lambdaFunctionInfo";
    const _lSD = "lastSuccessfulDeployment";
    const _lT = "lambdaTarget";
    const _lTo = "logTail";
    const _lUA = "lastUpdatedAt";
    const _lUT = "lastUsedTime";
    const _m = "message";
    const _n = "name";
    const _nT = "nextToken";
    const _oAC = "overrideAlarmConfiguration";
    const _oIS = "outdatedInstancesStrategy";
    const _oPITF = "onPremisesInstanceTagFilters";
    const _oPTS = "onPremisesTagSet";
    const _oPTSL = "onPremisesTagSetList";
    const _pC = "pendingCount";
    const _pR = "previousRevision";
    const _pTR = "prodTrafficRoute";
    const _rC = "runningCount";
    const _rD = "relatedDeployments";
    const _rDI = "rollbackDeploymentId";
    const _rI = "rollbackInfo";
    const _rIe = "revisionInfo";
    const _rM = "rollbackMessage";
    const _rT = "resourceType";
    const _rTDI = "rollbackTriggeringDeploymentId";
    const _rTe = "registerTime";
    const _rTev = "revisionType";
    const _re = "revision";
    const _rep = "repository";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.codedeploy";
    const _sL = "s3Location";
    const _sM = "statusMessage";
    const _sN = "scriptName";
    const _sNe = "serviceName";
    const _sRA = "serviceRoleArn";
    const _sT = "startTime";
    const _sh = "sha256";
    const _st = "status";
    const _sta = "start";
    const _str = "string";
    const _tA = "targetArn";
    const _tBIODS = "terminateBlueInstancesOnDeploymentSuccess";
    const _tC = "triggerConfigurations";
    const _tE = "triggerEvents";
    const _tF = "targetFilters";
    const _tFa = "tagFilters";
    const _tG = "targetGroup";
    const _tGIL = "targetGroupInfoList";
    const _tGPIL = "targetGroupPairInfoList";
    const _tGa = "targetGroups";
    const _tH = "terminationHook";
    const _tHE = "terminationHookEnabled";
    const _tI = "targetIds";
    const _tIa = "targetId";
    const _tIar = "targetInstances";
    const _tNr = "triggerName";
    const _tR = "targetRevision";
    const _tSI = "taskSetsInfo";
    const _tSL = "taskSetLabel";
    const _tTA = "triggerTargetArn";
    const _tTR = "testTrafficRoute";
    const _tV = "targetVersion";
    const _tVW = "targetVersionWeight";
    const _tW = "trafficWeight";
    const _tWTIM = "terminationWaitTimeInMinutes";
    const _uOIO = "updateOutdatedInstancesOnly";
    const _ve = "version";
    const _wTIM = "waitTimeInMinutes";
    const n0 = "com.amazonaws.codedeploy";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var CodeDeployServiceException$ = [ -3, _s, "CodeDeployServiceException", 0, [], [] ];
    _s_registry.registerError(CodeDeployServiceException$, CodeDeployServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var AlarmsLimitExceededException$ = [ -3, n0, _ALEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(AlarmsLimitExceededException$, AlarmsLimitExceededException);
    var ApplicationAlreadyExistsException$ = [ -3, n0, _AAEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ApplicationAlreadyExistsException$, ApplicationAlreadyExistsException);
    var ApplicationDoesNotExistException$ = [ -3, n0, _ADNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ApplicationDoesNotExistException$, ApplicationDoesNotExistException);
    var ApplicationLimitExceededException$ = [ -3, n0, _ALEEp, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ApplicationLimitExceededException$, ApplicationLimitExceededException);
    var ApplicationNameRequiredException$ = [ -3, n0, _ANRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ApplicationNameRequiredException$, ApplicationNameRequiredException);
    var ArnNotSupportedException$ = [ -3, n0, _ANSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ArnNotSupportedException$, ArnNotSupportedException);
    var BatchLimitExceededException$ = [ -3, n0, _BLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(BatchLimitExceededException$, BatchLimitExceededException);
    var BucketNameFilterRequiredException$ = [ -3, n0, _BNFRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(BucketNameFilterRequiredException$, BucketNameFilterRequiredException);
    var DeploymentAlreadyCompletedException$ = [ -3, n0, _DACE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentAlreadyCompletedException$, DeploymentAlreadyCompletedException);
    var DeploymentConfigAlreadyExistsException$ = [ -3, n0, _DCAEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentConfigAlreadyExistsException$, DeploymentConfigAlreadyExistsException);
    var DeploymentConfigDoesNotExistException$ = [ -3, n0, _DCDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentConfigDoesNotExistException$, DeploymentConfigDoesNotExistException);
    var DeploymentConfigInUseException$ = [ -3, n0, _DCIUE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentConfigInUseException$, DeploymentConfigInUseException);
    var DeploymentConfigLimitExceededException$ = [ -3, n0, _DCLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentConfigLimitExceededException$, DeploymentConfigLimitExceededException);
    var DeploymentConfigNameRequiredException$ = [ -3, n0, _DCNRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentConfigNameRequiredException$, DeploymentConfigNameRequiredException);
    var DeploymentDoesNotExistException$ = [ -3, n0, _DDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentDoesNotExistException$, DeploymentDoesNotExistException);
    var DeploymentGroupAlreadyExistsException$ = [ -3, n0, _DGAEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentGroupAlreadyExistsException$, DeploymentGroupAlreadyExistsException);
    var DeploymentGroupDoesNotExistException$ = [ -3, n0, _DGDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentGroupDoesNotExistException$, DeploymentGroupDoesNotExistException);
    var DeploymentGroupLimitExceededException$ = [ -3, n0, _DGLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentGroupLimitExceededException$, DeploymentGroupLimitExceededException);
    var DeploymentGroupNameRequiredException$ = [ -3, n0, _DGNRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentGroupNameRequiredException$, DeploymentGroupNameRequiredException);
    var DeploymentIdRequiredException$ = [ -3, n0, _DIRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentIdRequiredException$, DeploymentIdRequiredException);
    var DeploymentIsNotInReadyStateException$ = [ -3, n0, _DINIRSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentIsNotInReadyStateException$, DeploymentIsNotInReadyStateException);
    var DeploymentLimitExceededException$ = [ -3, n0, _DLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentLimitExceededException$, DeploymentLimitExceededException);
    var DeploymentNotStartedException$ = [ -3, n0, _DNSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentNotStartedException$, DeploymentNotStartedException);
    var DeploymentTargetDoesNotExistException$ = [ -3, n0, _DTDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentTargetDoesNotExistException$, DeploymentTargetDoesNotExistException);
    var DeploymentTargetIdRequiredException$ = [ -3, n0, _DTIRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentTargetIdRequiredException$, DeploymentTargetIdRequiredException);
    var DeploymentTargetListSizeExceededException$ = [ -3, n0, _DTLSEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DeploymentTargetListSizeExceededException$, DeploymentTargetListSizeExceededException);
    var DescriptionTooLongException$ = [ -3, n0, _DTLE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DescriptionTooLongException$, DescriptionTooLongException);
    var ECSServiceMappingLimitExceededException$ = [ -3, n0, _ECSSMLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ECSServiceMappingLimitExceededException$, ECSServiceMappingLimitExceededException);
    var GitHubAccountTokenDoesNotExistException$ = [ -3, n0, _GHATDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(GitHubAccountTokenDoesNotExistException$, GitHubAccountTokenDoesNotExistException);
    var GitHubAccountTokenNameRequiredException$ = [ -3, n0, _GHATNRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(GitHubAccountTokenNameRequiredException$, GitHubAccountTokenNameRequiredException);
    var IamArnRequiredException$ = [ -3, n0, _IARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(IamArnRequiredException$, IamArnRequiredException);
    var IamSessionArnAlreadyRegisteredException$ = [ -3, n0, _ISAARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(IamSessionArnAlreadyRegisteredException$, IamSessionArnAlreadyRegisteredException);
    var IamUserArnAlreadyRegisteredException$ = [ -3, n0, _IUAARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(IamUserArnAlreadyRegisteredException$, IamUserArnAlreadyRegisteredException);
    var IamUserArnRequiredException$ = [ -3, n0, _IUARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(IamUserArnRequiredException$, IamUserArnRequiredException);
    var InstanceDoesNotExistException$ = [ -3, n0, _IDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceDoesNotExistException$, InstanceDoesNotExistException);
    var InstanceIdRequiredException$ = [ -3, n0, _IIRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceIdRequiredException$, InstanceIdRequiredException);
    var InstanceLimitExceededException$ = [ -3, n0, _ILEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceLimitExceededException$, InstanceLimitExceededException);
    var InstanceNameAlreadyRegisteredException$ = [ -3, n0, _INARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceNameAlreadyRegisteredException$, InstanceNameAlreadyRegisteredException);
    var InstanceNameRequiredException$ = [ -3, n0, _INRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceNameRequiredException$, InstanceNameRequiredException);
    var InstanceNotRegisteredException$ = [ -3, n0, _INREn, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InstanceNotRegisteredException$, InstanceNotRegisteredException);
    var InvalidAlarmConfigException$ = [ -3, n0, _IACE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidAlarmConfigException$, InvalidAlarmConfigException);
    var InvalidApplicationNameException$ = [ -3, n0, _IANE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidApplicationNameException$, InvalidApplicationNameException);
    var InvalidArnException$ = [ -3, n0, _IAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidArnException$, InvalidArnException);
    var InvalidAutoRollbackConfigException$ = [ -3, n0, _IARCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidAutoRollbackConfigException$, InvalidAutoRollbackConfigException);
    var InvalidAutoScalingGroupException$ = [ -3, n0, _IASGE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidAutoScalingGroupException$, InvalidAutoScalingGroupException);
    var InvalidBlueGreenDeploymentConfigurationException$ = [ -3, n0, _IBGDCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidBlueGreenDeploymentConfigurationException$, InvalidBlueGreenDeploymentConfigurationException);
    var InvalidBucketNameFilterException$ = [ -3, n0, _IBNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidBucketNameFilterException$, InvalidBucketNameFilterException);
    var InvalidComputePlatformException$ = [ -3, n0, _ICPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidComputePlatformException$, InvalidComputePlatformException);
    var InvalidDeployedStateFilterException$ = [ -3, n0, _IDSFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeployedStateFilterException$, InvalidDeployedStateFilterException);
    var InvalidDeploymentConfigNameException$ = [ -3, n0, _IDCNE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentConfigNameException$, InvalidDeploymentConfigNameException);
    var InvalidDeploymentGroupNameException$ = [ -3, n0, _IDGNE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentGroupNameException$, InvalidDeploymentGroupNameException);
    var InvalidDeploymentIdException$ = [ -3, n0, _IDIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentIdException$, InvalidDeploymentIdException);
    var InvalidDeploymentInstanceTypeException$ = [ -3, n0, _IDITE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentInstanceTypeException$, InvalidDeploymentInstanceTypeException);
    var InvalidDeploymentStatusException$ = [ -3, n0, _IDSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentStatusException$, InvalidDeploymentStatusException);
    var InvalidDeploymentStyleException$ = [ -3, n0, _IDSEn, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentStyleException$, InvalidDeploymentStyleException);
    var InvalidDeploymentTargetIdException$ = [ -3, n0, _IDTIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentTargetIdException$, InvalidDeploymentTargetIdException);
    var InvalidDeploymentWaitTypeException$ = [ -3, n0, _IDWTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidDeploymentWaitTypeException$, InvalidDeploymentWaitTypeException);
    var InvalidEC2TagCombinationException$ = [ -3, n0, _IECTCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidEC2TagCombinationException$, InvalidEC2TagCombinationException);
    var InvalidEC2TagException$ = [ -3, n0, _IECTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidEC2TagException$, InvalidEC2TagException);
    var InvalidECSServiceException$ = [ -3, n0, _IECSSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidECSServiceException$, InvalidECSServiceException);
    var InvalidExternalIdException$ = [ -3, n0, _IEIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidExternalIdException$, InvalidExternalIdException);
    var InvalidFileExistsBehaviorException$ = [ -3, n0, _IFEBE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidFileExistsBehaviorException$, InvalidFileExistsBehaviorException);
    var InvalidGitHubAccountTokenException$ = [ -3, n0, _IGHATE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidGitHubAccountTokenException$, InvalidGitHubAccountTokenException);
    var InvalidGitHubAccountTokenNameException$ = [ -3, n0, _IGHATNE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidGitHubAccountTokenNameException$, InvalidGitHubAccountTokenNameException);
    var InvalidIamSessionArnException$ = [ -3, n0, _IISAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidIamSessionArnException$, InvalidIamSessionArnException);
    var InvalidIamUserArnException$ = [ -3, n0, _IIUAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidIamUserArnException$, InvalidIamUserArnException);
    var InvalidIgnoreApplicationStopFailuresValueException$ = [ -3, n0, _IIASFVE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidIgnoreApplicationStopFailuresValueException$, InvalidIgnoreApplicationStopFailuresValueException);
    var InvalidInputException$ = [ -3, n0, _IIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidInputException$, InvalidInputException);
    var InvalidInstanceNameException$ = [ -3, n0, _IINE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidInstanceNameException$, InvalidInstanceNameException);
    var InvalidInstanceStatusException$ = [ -3, n0, _IISE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidInstanceStatusException$, InvalidInstanceStatusException);
    var InvalidInstanceTypeException$ = [ -3, n0, _IITE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidInstanceTypeException$, InvalidInstanceTypeException);
    var InvalidKeyPrefixFilterException$ = [ -3, n0, _IKPFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidKeyPrefixFilterException$, InvalidKeyPrefixFilterException);
    var InvalidLifecycleEventHookExecutionIdException$ = [ -3, n0, _ILEHEIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidLifecycleEventHookExecutionIdException$, InvalidLifecycleEventHookExecutionIdException);
    var InvalidLifecycleEventHookExecutionStatusException$ = [ -3, n0, _ILEHESE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidLifecycleEventHookExecutionStatusException$, InvalidLifecycleEventHookExecutionStatusException);
    var InvalidLoadBalancerInfoException$ = [ -3, n0, _ILBIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidLoadBalancerInfoException$, InvalidLoadBalancerInfoException);
    var InvalidMinimumHealthyHostValueException$ = [ -3, n0, _IMHHVE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidMinimumHealthyHostValueException$, InvalidMinimumHealthyHostValueException);
    var InvalidNextTokenException$ = [ -3, n0, _INTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidNextTokenException$, InvalidNextTokenException);
    var InvalidOnPremisesTagCombinationException$ = [ -3, n0, _IOPTCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidOnPremisesTagCombinationException$, InvalidOnPremisesTagCombinationException);
    var InvalidOperationException$ = [ -3, n0, _IOE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidOperationException$, InvalidOperationException);
    var InvalidRegistrationStatusException$ = [ -3, n0, _IRSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidRegistrationStatusException$, InvalidRegistrationStatusException);
    var InvalidRevisionException$ = [ -3, n0, _IRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidRevisionException$, InvalidRevisionException);
    var InvalidRoleException$ = [ -3, n0, _IREn, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidRoleException$, InvalidRoleException);
    var InvalidSortByException$ = [ -3, n0, _ISBE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidSortByException$, InvalidSortByException);
    var InvalidSortOrderException$ = [ -3, n0, _ISOE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidSortOrderException$, InvalidSortOrderException);
    var InvalidTagException$ = [ -3, n0, _ITE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTagException$, InvalidTagException);
    var InvalidTagFilterException$ = [ -3, n0, _ITFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTagFilterException$, InvalidTagFilterException);
    var InvalidTagsToAddException$ = [ -3, n0, _ITTAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTagsToAddException$, InvalidTagsToAddException);
    var InvalidTargetFilterNameException$ = [ -3, n0, _ITFNE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTargetFilterNameException$, InvalidTargetFilterNameException);
    var InvalidTargetGroupPairException$ = [ -3, n0, _ITGPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTargetGroupPairException$, InvalidTargetGroupPairException);
    var InvalidTargetInstancesException$ = [ -3, n0, _ITIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTargetInstancesException$, InvalidTargetInstancesException);
    var InvalidTimeRangeException$ = [ -3, n0, _ITRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTimeRangeException$, InvalidTimeRangeException);
    var InvalidTrafficRoutingConfigurationException$ = [ -3, n0, _ITRCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTrafficRoutingConfigurationException$, InvalidTrafficRoutingConfigurationException);
    var InvalidTriggerConfigException$ = [ -3, n0, _ITCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidTriggerConfigException$, InvalidTriggerConfigException);
    var InvalidUpdateOutdatedInstancesOnlyValueException$ = [ -3, n0, _IUOIOVE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidUpdateOutdatedInstancesOnlyValueException$, InvalidUpdateOutdatedInstancesOnlyValueException);
    var InvalidZonalDeploymentConfigurationException$ = [ -3, n0, _IZDCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidZonalDeploymentConfigurationException$, InvalidZonalDeploymentConfigurationException);
    var LifecycleEventAlreadyCompletedException$ = [ -3, n0, _LEACE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LifecycleEventAlreadyCompletedException$, LifecycleEventAlreadyCompletedException);
    var LifecycleHookLimitExceededException$ = [ -3, n0, _LHLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LifecycleHookLimitExceededException$, LifecycleHookLimitExceededException);
    var MultipleIamArnsProvidedException$ = [ -3, n0, _MIAPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(MultipleIamArnsProvidedException$, MultipleIamArnsProvidedException);
    var OperationNotSupportedException$ = [ -3, n0, _ONSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(OperationNotSupportedException$, OperationNotSupportedException);
    var ResourceArnRequiredException$ = [ -3, n0, _RARE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceArnRequiredException$, ResourceArnRequiredException);
    var ResourceValidationException$ = [ -3, n0, _RVE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceValidationException$, ResourceValidationException);
    var RevisionDoesNotExistException$ = [ -3, n0, _RDNEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(RevisionDoesNotExistException$, RevisionDoesNotExistException);
    var RevisionRequiredException$ = [ -3, n0, _RRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(RevisionRequiredException$, RevisionRequiredException);
    var RoleRequiredException$ = [ -3, n0, _RREo, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(RoleRequiredException$, RoleRequiredException);
    var TagLimitExceededException$ = [ -3, n0, _TLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TagLimitExceededException$, TagLimitExceededException);
    var TagRequiredException$ = [ -3, n0, _TRE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TagRequiredException$, TagRequiredException);
    var TagSetListLimitExceededException$ = [ -3, n0, _TSLLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TagSetListLimitExceededException$, TagSetListLimitExceededException);
    var ThrottlingException$ = [ -3, n0, _TE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ThrottlingException$, ThrottlingException);
    var TriggerTargetsLimitExceededException$ = [ -3, n0, _TTLEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TriggerTargetsLimitExceededException$, TriggerTargetsLimitExceededException);
    var UnsupportedActionForDeploymentTypeException$ = [ -3, n0, _UAFDTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(UnsupportedActionForDeploymentTypeException$, UnsupportedActionForDeploymentTypeException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var Alarm$ = [ 3, n0, _A, 0, [ _n ], [ 0 ] ];
    var AlarmConfiguration$ = [ 3, n0, _AC, 0, [ _en, _iPAF, _a ], [ 2, 2, () => AlarmList ] ];
    var AppSpecContent$ = [ 3, n0, _ASC, 0, [ _co, _sh ], [ 0, 0 ] ];
    var AutoRollbackConfiguration$ = [ 3, n0, _ARC, 0, [ _en, _ev ], [ 2, 64 | 0 ] ];
    var AutoScalingGroup$ = [ 3, n0, _ASG, 0, [ _n, _h, _tH ], [ 0, 0, 0 ] ];
    var BatchGetDeploymentInstancesInput$ = [ 3, n0, _BGDII, 0, [ _dI, _iI ], [ 0, 64 | 0 ], 2 ];
    var BatchGetDeploymentInstancesOutput$ = [ 3, n0, _BGDIO, 0, [ _iS, _eM ], [ () => InstanceSummaryList, 0 ] ];
    var BatchGetDeploymentsInput$ = [ 3, n0, _BGDI, 0, [ _dIe ], [ 64 | 0 ], 1 ];
    var BatchGetDeploymentsOutput$ = [ 3, n0, _BGDO, 0, [ _dIep ], [ () => DeploymentsInfoList ] ];
    var BatchGetDeploymentTargetsInput$ = [ 3, n0, _BGDTI, 0, [ _dI, _tI ], [ 0, 64 | 0 ], 2 ];
    var BatchGetDeploymentTargetsOutput$ = [ 3, n0, _BGDTO, 0, [ _dT ], [ () => DeploymentTargetList ] ];
    var BlueGreenDeploymentConfiguration$ = [ 3, n0, _BGDC, 0, [ _tBIODS, _dRO, _gFPO ], [ () => BlueInstanceTerminationOption$, () => DeploymentReadyOption$, () => GreenFleetProvisioningOption$ ] ];
    var BlueInstanceTerminationOption$ = [ 3, n0, _BITO, 0, [ _ac, _tWTIM ], [ 0, 1 ] ];
    var CloudFormationTarget$ = [ 3, n0, _CFT, 0, [ _dI, _tIa, _lUA, _lE, _st, _rT, _tVW ], [ 0, 0, 4, () => LifecycleEventList, 0, 0, 1 ] ];
    var ContinueDeploymentInput$ = [ 3, n0, _CDI, 0, [ _dI, _dWT ], [ 0, 0 ] ];
    var DeploymentGroupInfo$ = [ 3, n0, _DGI, 0, [ _aN, _dGIe, _dGNe, _dCN, _eTF, _oPITF, _aSG, _sRA, _tR, _tC, _aC, _aRC, _dS, _oIS, _bGDC, _lBI, _lSD, _lAD, _eTS, _oPTS, _cP, _eS, _tHE ], [ 0, 0, 0, 0, () => EC2TagFilterList, () => TagFilterList, () => AutoScalingGroupList, 0, () => RevisionLocation$, () => TriggerConfigList, () => AlarmConfiguration$, () => AutoRollbackConfiguration$, () => DeploymentStyle$, 0, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, () => LastDeploymentInfo$, () => LastDeploymentInfo$, () => EC2TagSet$, () => OnPremisesTagSet$, 0, () => ECSServiceList, 2 ] ];
    var DeploymentInfo$ = [ 3, n0, _DI, 0, [ _aN, _dGNe, _dCN, _dI, _pR, _re, _st, _eIr, _cT, _sT, _cTo, _dO, _d, _cr, _iASF, _aRC, _uOIO, _rI, _dS, _tIar, _iTWTS, _bGDC, _lBI, _aDSI, _fEB, _dM, _dSM, _cP, _eI, _rD, _oAC ], [ 0, 0, 0, 0, () => RevisionLocation$, () => RevisionLocation$, 0, () => ErrorInformation$, 4, 4, 4, () => DeploymentOverview$, 0, 0, 2, () => AutoRollbackConfiguration$, 2, () => RollbackInfo$, () => DeploymentStyle$, () => TargetInstances$, 2, () => BlueGreenDeploymentConfiguration$, () => LoadBalancerInfo$, 0, 0, 0, 64 | 0, 0, 0, () => RelatedDeployments$, () => AlarmConfiguration$ ] ];
    var DeploymentOverview$ = [ 3, n0, _DO, 0, [ _P, _IP, _S, _F, _Sk, _R ], [ 1, 1, 1, 1, 1, 1 ] ];
    var DeploymentReadyOption$ = [ 3, n0, _DRO, 0, [ _aOT, _wTIM ], [ 0, 1 ] ];
    var DeploymentStyle$ = [ 3, n0, _DS, 0, [ _dTe, _dOe ], [ 0, 0 ] ];
    var DeploymentTarget$ = [ 3, n0, _DT, 0, [ _dTT, _iT, _lT, _eT, _cFT ], [ 0, () => InstanceTarget$, () => LambdaTarget$, () => ECSTarget$, () => CloudFormationTarget$ ] ];
    var Diagnostics$ = [ 3, n0, _D, 0, [ _eC, _sN, _m, _lTo ], [ 0, 0, 0, 0 ] ];
    var EC2TagFilter$ = [ 3, n0, _ECTF, 0, [ _K, _V, _T ], [ 0, 0, 0 ] ];
    var EC2TagSet$ = [ 3, n0, _ECTS, 0, [ _eTSL ], [ () => EC2TagSetList ] ];
    var ECSService$ = [ 3, n0, _ECSS, 0, [ _sNe, _cN ], [ 0, 0 ] ];
    var ECSTarget$ = [ 3, n0, _ECST, 0, [ _dI, _tIa, _tA, _lUA, _lE, _st, _tSI ], [ 0, 0, 0, 4, () => LifecycleEventList, 0, () => ECSTaskSetList ] ];
    var ECSTaskSet$ = [ 3, n0, _ECSTS, 0, [ _i, _dC, _pC, _rC, _st, _tW, _tG, _tSL ], [ 0, 1, 1, 1, 0, 1, () => TargetGroupInfo$, 0 ] ];
    var ELBInfo$ = [ 3, n0, _ELBI, 0, [ _n ], [ 0 ] ];
    var ErrorInformation$ = [ 3, n0, _EI, 0, [ _cod, _m ], [ 0, 0 ] ];
    var GenericRevisionInfo$ = [ 3, n0, _GRI, 0, [ _d, _dG, _fUT, _lUT, _rTe ], [ 0, 64 | 0, 4, 4, 4 ] ];
    var GetApplicationRevisionInput$ = [ 3, n0, _GARI, 0, [ _aN, _re ], [ 0, () => RevisionLocation$ ], 2 ];
    var GetApplicationRevisionOutput$ = [ 3, n0, _GARO, 0, [ _aN, _re, _rIe ], [ 0, () => RevisionLocation$, () => GenericRevisionInfo$ ] ];
    var GetDeploymentGroupInput$ = [ 3, n0, _GDGI, 0, [ _aN, _dGNe ], [ 0, 0 ], 2 ];
    var GetDeploymentGroupOutput$ = [ 3, n0, _GDGO, 0, [ _dGIep ], [ () => DeploymentGroupInfo$ ] ];
    var GetDeploymentInput$ = [ 3, n0, _GDI, 0, [ _dI ], [ 0 ], 1 ];
    var GetDeploymentOutput$ = [ 3, n0, _GDO, 0, [ _dIepl ], [ () => DeploymentInfo$ ] ];
    var GitHubLocation$ = [ 3, n0, _GHL, 0, [ _rep, _cI ], [ 0, 0 ] ];
    var GreenFleetProvisioningOption$ = [ 3, n0, _GFPO, 0, [ _ac ], [ 0 ] ];
    var InstanceSummary$ = [ 3, n0, _IS, 0, [ _dI, _iIns, _st, _lUA, _lE, _iTn ], [ 0, 0, 0, 4, () => LifecycleEventList, 0 ] ];
    var InstanceTarget$ = [ 3, n0, _IT, 0, [ _dI, _tIa, _tA, _st, _lUA, _lE, _iL ], [ 0, 0, 0, 0, 4, () => LifecycleEventList, 0 ] ];
    var LambdaFunctionInfo$ = [ 3, n0, _LFI, 0, [ _fN, _fA, _cV, _tV, _tVW ], [ 0, 0, 0, 0, 1 ] ];
    var LambdaTarget$ = [ 3, n0, _LT, 0, [ _dI, _tIa, _tA, _st, _lUA, _lE, _lFI ], [ 0, 0, 0, 0, 4, () => LifecycleEventList, () => LambdaFunctionInfo$ ] ];
    var LastDeploymentInfo$ = [ 3, n0, _LDI, 0, [ _dI, _st, _eTn, _cT ], [ 0, 0, 4, 4 ] ];
    var LifecycleEvent$ = [ 3, n0, _LE, 0, [ _lEN, _di, _sT, _eTn, _st ], [ 0, () => Diagnostics$, 4, 4, 0 ] ];
    var ListDeploymentInstancesInput$ = [ 3, n0, _LDII, 0, [ _dI, _nT, _iSF, _iTF ], [ 0, 0, 64 | 0, 64 | 0 ], 1 ];
    var ListDeploymentInstancesOutput$ = [ 3, n0, _LDIO, 0, [ _iLn, _nT ], [ 64 | 0, 0 ] ];
    var ListDeploymentsInput$ = [ 3, n0, _LDIi, 0, [ _aN, _dGNe, _eI, _iOS, _cTR, _nT ], [ 0, 0, 0, 64 | 0, () => TimeRange$, 0 ] ];
    var ListDeploymentsOutput$ = [ 3, n0, _LDO, 0, [ _dep, _nT ], [ 64 | 0, 0 ] ];
    var ListDeploymentTargetsInput$ = [ 3, n0, _LDTI, 0, [ _dI, _nT, _tF ], [ 0, 0, [ 2, n0, _TF, 0, 0, 64 | 0 ] ], 1 ];
    var ListDeploymentTargetsOutput$ = [ 3, n0, _LDTO, 0, [ _tI, _nT ], [ 64 | 0, 0 ] ];
    var LoadBalancerInfo$ = [ 3, n0, _LBI, 0, [ _eIL, _tGIL, _tGPIL ], [ () => ELBInfoList, () => TargetGroupInfoList, () => TargetGroupPairInfoList ] ];
    var OnPremisesTagSet$ = [ 3, n0, _OPTS, 0, [ _oPTSL ], [ () => OnPremisesTagSetList ] ];
    var RawString$ = [ 3, n0, _RS, 0, [ _co, _sh ], [ 0, 0 ] ];
    var RelatedDeployments$ = [ 3, n0, _RD, 0, [ _aUOIRDI, _aUOIDI ], [ 0, 64 | 0 ] ];
    var RevisionLocation$ = [ 3, n0, _RL, 0, [ _rTev, _sL, _gHL, _str, _aSC ], [ 0, () => S3Location$, () => GitHubLocation$, () => RawString$, () => AppSpecContent$ ] ];
    var RollbackInfo$ = [ 3, n0, _RIo, 0, [ _rDI, _rTDI, _rM ], [ 0, 0, 0 ] ];
    var S3Location$ = [ 3, n0, _SL, 0, [ _b, _k, _bT, _ve, _eTa ], [ 0, 0, 0, 0, 0 ] ];
    var StopDeploymentInput$ = [ 3, n0, _SDI, 0, [ _dI, _aRE ], [ 0, 2 ], 1 ];
    var StopDeploymentOutput$ = [ 3, n0, _SDO, 0, [ _st, _sM ], [ 0, 0 ] ];
    var TagFilter$ = [ 3, n0, _TFa, 0, [ _K, _V, _T ], [ 0, 0, 0 ] ];
    var TargetGroupInfo$ = [ 3, n0, _TGI, 0, [ _n ], [ 0 ] ];
    var TargetGroupPairInfo$ = [ 3, n0, _TGPI, 0, [ _tGa, _pTR, _tTR ], [ () => TargetGroupInfoList, () => TrafficRoute$, () => TrafficRoute$ ] ];
    var TargetInstances$ = [ 3, n0, _TI, 0, [ _tFa, _aSG, _eTS ], [ () => EC2TagFilterList, 64 | 0, () => EC2TagSet$ ] ];
    var TimeRange$ = [ 3, n0, _TR, 0, [ _sta, _end ], [ 4, 4 ] ];
    var TrafficRoute$ = [ 3, n0, _TRr, 0, [ _lA ], [ 64 | 0 ] ];
    var TriggerConfig$ = [ 3, n0, _TC, 0, [ _tNr, _tTA, _tE ], [ 0, 0, 64 | 0 ] ];
    var __Unit = "unit";
    var AlarmList = [ 1, n0, _AL, 0, () => Alarm$ ];
    var AutoScalingGroupList = [ 1, n0, _ASGL, 0, () => AutoScalingGroup$ ];
    var DeploymentsInfoList = [ 1, n0, _DIL, 0, () => DeploymentInfo$ ];
    var DeploymentTargetList = [ 1, n0, _DTL, 0, () => DeploymentTarget$ ];
    var EC2TagFilterList = [ 1, n0, _ECTFL, 0, () => EC2TagFilter$ ];
    var EC2TagSetList = [ 1, n0, _ECTSL, 0, () => EC2TagFilterList ];
    var ECSServiceList = [ 1, n0, _ECSSL, 0, () => ECSService$ ];
    var ECSTaskSetList = [ 1, n0, _ECSTSL, 0, () => ECSTaskSet$ ];
    var ELBInfoList = [ 1, n0, _ELBIL, 0, () => ELBInfo$ ];
    var InstanceSummaryList = [ 1, n0, _ISL, 0, () => InstanceSummary$ ];
    var LifecycleEventList = [ 1, n0, _LEL, 0, () => LifecycleEvent$ ];
    var OnPremisesTagSetList = [ 1, n0, _OPTSL, 0, () => TagFilterList ];
    var TagFilterList = [ 1, n0, _TFL, 0, () => TagFilter$ ];
    var TargetGroupInfoList = [ 1, n0, _TGIL, 0, () => TargetGroupInfo$ ];
    var TargetGroupPairInfoList = [ 1, n0, _TGPIL, 0, () => TargetGroupPairInfo$ ];
    var TriggerConfigList = [ 1, n0, _TCL, 0, () => TriggerConfig$ ];
    var BatchGetDeploymentInstances$ = [ 9, n0, _BGDIa, 0, () => BatchGetDeploymentInstancesInput$, () => BatchGetDeploymentInstancesOutput$ ];
    var BatchGetDeployments$ = [ 9, n0, _BGD, 0, () => BatchGetDeploymentsInput$, () => BatchGetDeploymentsOutput$ ];
    var BatchGetDeploymentTargets$ = [ 9, n0, _BGDT, 0, () => BatchGetDeploymentTargetsInput$, () => BatchGetDeploymentTargetsOutput$ ];
    var ContinueDeployment$ = [ 9, n0, _CD, 0, () => ContinueDeploymentInput$, () => __Unit ];
    var GetApplicationRevision$ = [ 9, n0, _GAR, 0, () => GetApplicationRevisionInput$, () => GetApplicationRevisionOutput$ ];
    var GetDeployment$ = [ 9, n0, _GD, 0, () => GetDeploymentInput$, () => GetDeploymentOutput$ ];
    var GetDeploymentGroup$ = [ 9, n0, _GDG, 0, () => GetDeploymentGroupInput$, () => GetDeploymentGroupOutput$ ];
    var ListDeploymentInstances$ = [ 9, n0, _LDIis, 0, () => ListDeploymentInstancesInput$, () => ListDeploymentInstancesOutput$ ];
    var ListDeployments$ = [ 9, n0, _LD, 0, () => ListDeploymentsInput$, () => ListDeploymentsOutput$ ];
    var ListDeploymentTargets$ = [ 9, n0, _LDT, 0, () => ListDeploymentTargetsInput$, () => ListDeploymentTargetsOutput$ ];
    var StopDeployment$ = [ 9, n0, _SD, 0, () => StopDeploymentInput$, () => StopDeploymentOutput$ ];
  },
  9112: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ emitWarningIfUnsupportedVersion
    });
    const state = {
      warningEmitted: false
    };
    const emitWarningIfUnsupportedVersion = version => {
      if (version && !state.warningEmitted) {
        if (process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED === "true") {
          state.warningEmitted = true;
          return;
        }
        const userMajorVersion = parseInt(version.substring(1, version.indexOf(".")));
        const vv = 22;
        if (userMajorVersion < vv) {
          state.warningEmitted = true;
          process.emitWarning(`NodeVersionSupportWarning: The AWS SDK for JavaScript (v3)\nversions published after the first week of January 2027\nwill require node >=${vv}. You are running node ${version}.\n\nTo continue receiving updates to AWS services, bug fixes,\nand security updates please upgrade to node >=${vv}.\n\nMore information can be found at: https://a.co/c895JFp`);
        }
      }
    };
  },
  4650: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      OV: () => /* binding */ resolveHostHeaderConfig,
      TC: () => /* binding */ getHostHeaderPlugin
    });
    var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6804);
    function resolveHostHeaderConfig(input) {
      return input;
    }
    const hostHeaderMiddleware = options => next => async args => {
      if (!_smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__.K.isInstance(args.request)) return next(args);
      const {request} = args;
      const {handlerProtocol = ""} = options.requestHandler.metadata || {};
      if (handlerProtocol.indexOf("h2") >= 0 && !request.headers[":authority"]) {
        delete request.headers["host"];
        request.headers[":authority"] = request.hostname + (request.port ? ":" + request.port : "");
      } else if (!request.headers["host"]) {
        let host = request.hostname;
        if (request.port != null) host += `:${request.port}`;
        request.headers["host"] = host;
      }
      return next(args);
    };
    const hostHeaderMiddlewareOptions = {
      name: "hostHeaderMiddleware",
      step: "build",
      priority: "low",
      tags: [ "HOST" ],
      override: true
    };
    const getHostHeaderPlugin = options => ({
      applyToStack: clientStack => {
        clientStack.add(hostHeaderMiddleware(options), hostHeaderMiddlewareOptions);
      }
    });
  },
  7891: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Y7: () => /* binding */ getLoggerPlugin
    });
    const loggerMiddleware = () => (next, context) => async args => {
      try {
        const response = await next(args);
        const {clientName, commandName, logger, dynamoDbDocumentClientOptions = {}} = context;
        const {overrideInputFilterSensitiveLog, overrideOutputFilterSensitiveLog} = dynamoDbDocumentClientOptions;
        const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
        const outputFilterSensitiveLog = overrideOutputFilterSensitiveLog ?? context.outputFilterSensitiveLog;
        const {$metadata, ...outputWithoutMetadata} = response.output;
        logger?.info?.({
          clientName,
          commandName,
          input: inputFilterSensitiveLog(args.input),
          output: outputFilterSensitiveLog(outputWithoutMetadata),
          metadata: $metadata
        });
        return response;
      } catch (error) {
        const {clientName, commandName, logger, dynamoDbDocumentClientOptions = {}} = context;
        const {overrideInputFilterSensitiveLog} = dynamoDbDocumentClientOptions;
        const inputFilterSensitiveLog = overrideInputFilterSensitiveLog ?? context.inputFilterSensitiveLog;
        logger?.error?.({
          clientName,
          commandName,
          input: inputFilterSensitiveLog(args.input),
          error,
          metadata: error.$metadata
        });
        throw error;
      }
    };
    const loggerMiddlewareOptions = {
      name: "loggerMiddleware",
      tags: [ "LOGGER" ],
      step: "initialize",
      override: true
    };
    const getLoggerPlugin = options => ({
      applyToStack: clientStack => {
        clientStack.add(loggerMiddleware(), loggerMiddlewareOptions);
      }
    });
  },
  8649: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      n: () => /* binding */ getRecursionDetectionPlugin
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/configuration.js
    const recursionDetectionMiddlewareOptions = {
      step: "build",
      tags: [ "RECURSION_DETECTION", "TRACE_CONTEXT_PROPAGATION" ],
      name: "recursionDetectionMiddleware",
      override: true,
      priority: "low"
    };
    var invoke_store = __nccwpck_require__(9320);
    var httpRequest = __nccwpck_require__(6804);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/recursionDetectionMiddleware.js
    const AWS_LAMBDA_FUNCTION_NAME = "AWS_LAMBDA_FUNCTION_NAME";
    const _X_AMZN_TRACE_ID = "_X_AMZN_TRACE_ID";
    const X_AMZN_TRACE_ID = "X-Amzn-Trace-Id";
    const TRACEPARENT = "traceparent";
    const TRACESTATE = "tracestate";
    const BAGGAGE = "baggage";
    const recursionDetectionMiddleware = () => next => async args => {
      const {request} = args;
      if (!httpRequest /* HttpRequest */ .K.isInstance(request)) return next(args);
      let invokeStore;
      {
        const traceIdHeader = Object.keys(request.headers ?? {}).find(h => h.toLowerCase() === X_AMZN_TRACE_ID.toLowerCase()) ?? X_AMZN_TRACE_ID;
        if (!request.headers.hasOwnProperty(traceIdHeader)) {
          const functionName = process.env[AWS_LAMBDA_FUNCTION_NAME];
          const traceIdFromEnv = process.env[_X_AMZN_TRACE_ID];
          invokeStore ??= await invoke_store /* InvokeStore */ .A.getInstanceAsync();
          const traceIdFromInvokeStore = invokeStore?.getXRayTraceId();
          const traceId = traceIdFromInvokeStore ?? traceIdFromEnv;
          const nonEmptyString = str => typeof str === "string" && str.length > 0;
          if (nonEmptyString(functionName) && nonEmptyString(traceId)) request.headers[X_AMZN_TRACE_ID] = traceId;
        }
      }
      {
        sanitizeTraceHeaders(request.headers);
        const existingTraceparent = request.headers[TRACEPARENT];
        if (!existingTraceparent) {
          const traceparent = (invokeStore ??= await invoke_store /* InvokeStore */ .A.getInstanceAsync())?.getTraceparent?.();
          if (traceparent) {
            request.headers[TRACEPARENT] = traceparent;
            const tracestate = invokeStore?.getTracestate?.();
            if (tracestate) request.headers[TRACESTATE] = tracestate;
            const baggage = invokeStore?.getBaggage?.();
            if (baggage) request.headers[BAGGAGE] = baggage;
          }
        }
      }
      return next(args);
    };
    function sanitizeTraceHeaders(headers) {
      for (const header of Object.keys(headers)) {
        const lower = header.toLowerCase();
        if (header !== lower && (lower === TRACEPARENT || lower === TRACESTATE || lower === BAGGAGE)) {
          headers[lower] = headers[header];
          delete headers[header];
        }
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-recursion-detection/getRecursionDetectionPlugin.js
    const getRecursionDetectionPlugin = options => ({
      applyToStack: clientStack => {
        clientStack.add(recursionDetectionMiddleware(), recursionDetectionMiddlewareOptions);
      }
    });
  },
  6337: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      D: () => /* binding */ resolveUserAgentConfig,
      b: () => /* binding */ DEFAULT_UA_APP_ID
    });
    var _smithy_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9993);
    const DEFAULT_UA_APP_ID = void 0;
    function isValidUserAgentAppId(appId) {
      if (appId === void 0) return true;
      return typeof appId === "string" && appId.length <= 50;
    }
    function resolveUserAgentConfig(input) {
      const normalizedAppIdProvider = (0, _smithy_core__WEBPACK_IMPORTED_MODULE_0__.t)(input.userAgentAppId ?? DEFAULT_UA_APP_ID);
      const {customUserAgent} = input;
      return Object.assign(input, {
        customUserAgent: typeof customUserAgent === "string" ? [ [ customUserAgent ] ] : customUserAgent,
        userAgentAppId: async () => {
          const appId = await normalizedAppIdProvider();
          if (!isValidUserAgentAppId(appId)) {
            const logger = input.logger?.constructor?.name === "NoOpLogger" || !input.logger ? console : input.logger;
            if (typeof appId !== "string") logger?.warn("userAgentAppId must be a string or undefined."); else if (appId.length > 50) logger?.warn("The provided userAgentAppId exceeds the maximum length of 50 characters.");
          }
          return appId;
        }
      });
    }
  },
  1235: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      sM: () => /* binding */ getUserAgentPlugin
    });
    var httpRequest = __nccwpck_require__(6804);
    var partition = __nccwpck_require__(6608);
    var util_retry_config = __nccwpck_require__(1624);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/setFeature.js
    function setFeature(context, feature, value) {
      if (!context.__aws_sdk_context) context.__aws_sdk_context = {
        features: {}
      }; else if (!context.__aws_sdk_context.features) context.__aws_sdk_context.features = {};
      context.__aws_sdk_context.features[feature] = value;
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/check-features.js
    const ACCOUNT_ID_ENDPOINT_REGEX = /\d{12}\.ddb/;
    async function checkFeatures(context, config, args) {
      const request = args.request;
      if (request?.headers?.["smithy-protocol"] === "rpc-v2-cbor") setFeature(context, "PROTOCOL_RPC_V2_CBOR", "M");
      if (typeof config.retryStrategy === "function") {
        const retryStrategy = await config.retryStrategy();
        if (typeof retryStrategy.mode === "string") switch (retryStrategy.mode) {
         case util_retry_config /* RETRY_MODES */ .cm.ADAPTIVE:
          setFeature(context, "RETRY_MODE_ADAPTIVE", "F");
          break;

         case util_retry_config /* RETRY_MODES */ .cm.STANDARD:
          setFeature(context, "RETRY_MODE_STANDARD", "E");
          break;
        }
      }
      if (typeof config.accountIdEndpointMode === "function") {
        const endpointV2 = context.endpointV2;
        if (String(endpointV2?.url?.hostname).match(ACCOUNT_ID_ENDPOINT_REGEX)) setFeature(context, "ACCOUNT_ID_ENDPOINT", "O");
        switch (await (config.accountIdEndpointMode?.())) {
         case "disabled":
          setFeature(context, "ACCOUNT_ID_MODE_DISABLED", "Q");
          break;

         case "preferred":
          setFeature(context, "ACCOUNT_ID_MODE_PREFERRED", "P");
          break;

         case "required":
          setFeature(context, "ACCOUNT_ID_MODE_REQUIRED", "R");
          break;
        }
      }
      const identity = context.__smithy_context?.selectedHttpAuthScheme?.identity;
      if (identity?.$source) {
        const credentials = identity;
        if (credentials.accountId) setFeature(context, "RESOLVED_ACCOUNT_ID", "T");
        for (const [key, value] of Object.entries(credentials.$source ?? {})) setFeature(context, key, value);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/constants.js
    const USER_AGENT = "user-agent";
    const X_AMZ_USER_AGENT = "x-amz-user-agent";
    const SPACE = " ";
    const UA_NAME_SEPARATOR = "/";
    const UA_NAME_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w]/g;
    const UA_VALUE_ESCAPE_REGEX = /[^!$%&'*+\-.^_`|~\w#]/g;
    const UA_ESCAPE_CHAR = "-";
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/encode-features.js
    const BYTE_LIMIT = 1024;
    function encodeFeatures(features) {
      let buffer = "";
      for (const key in features) {
        const val = features[key];
        if (buffer.length + val.length + 1 <= BYTE_LIMIT) {
          if (buffer.length) buffer += "," + val; else buffer += val;
          continue;
        }
        break;
      }
      return buffer;
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/middleware-user-agent/user-agent-middleware.js
    const userAgentMiddleware = options => (next, context) => async args => {
      const {request} = args;
      if (!httpRequest /* HttpRequest */ .K.isInstance(request)) return next(args);
      const {headers} = request;
      const userAgent = context?.userAgent?.map(escapeUserAgent) || [];
      const defaultUserAgent = (await options.defaultUserAgentProvider()).map(escapeUserAgent);
      await checkFeatures(context, options, args);
      const awsContext = context;
      defaultUserAgent.push(`m/${encodeFeatures(Object.assign({}, context.__smithy_context?.features, awsContext.__aws_sdk_context?.features))}`);
      const customUserAgent = options?.customUserAgent?.map(escapeUserAgent) || [];
      const appId = await options.userAgentAppId();
      if (appId) defaultUserAgent.push(escapeUserAgent([ `app`, `${appId}` ]));
      const prefix = (0, partition /* getUserAgentPrefix */ .vL)();
      const sdkUserAgentValue = (prefix ? [ prefix ] : []).concat([ ...defaultUserAgent, ...userAgent, ...customUserAgent ]).join(SPACE);
      const normalUAValue = [ ...defaultUserAgent.filter(section => section.startsWith("aws-sdk-")), ...customUserAgent ].join(SPACE);
      if (options.runtime !== "browser") {
        if (normalUAValue) headers[X_AMZ_USER_AGENT] = headers[X_AMZ_USER_AGENT] ? `${headers[USER_AGENT]} ${normalUAValue}` : normalUAValue;
        headers[USER_AGENT] = sdkUserAgentValue;
      } else headers[X_AMZ_USER_AGENT] = sdkUserAgentValue;
      return next({
        ...args,
        request
      });
    };
    const escapeUserAgent = userAgentPair => {
      const name = userAgentPair[0].split(UA_NAME_SEPARATOR).map(part => part.replace(UA_NAME_ESCAPE_REGEX, UA_ESCAPE_CHAR)).join(UA_NAME_SEPARATOR);
      const version = userAgentPair[1]?.replace(UA_VALUE_ESCAPE_REGEX, UA_ESCAPE_CHAR);
      const prefixSeparatorIndex = name.indexOf(UA_NAME_SEPARATOR);
      const prefix = name.substring(0, prefixSeparatorIndex);
      let uaName = name.substring(prefixSeparatorIndex + 1);
      if (prefix === "api") uaName = uaName.toLowerCase();
      return [ prefix, uaName, version ].filter(item => item && item.length > 0).reduce((acc, item, index) => {
        switch (index) {
         case 0:
          return item;

         case 1:
          return `${acc}/${item}`;

         default:
          return `${acc}#${item}`;
        }
      }, "");
    };
    const getUserAgentMiddlewareOptions = {
      name: "getUserAgentMiddleware",
      step: "build",
      priority: "low",
      tags: [ "SET_USER_AGENT", "USER_AGENT" ],
      override: true
    };
    const getUserAgentPlugin = config => ({
      applyToStack: clientStack => {
        clientStack.add(userAgentMiddleware(config), getUserAgentMiddlewareOptions);
      }
    });
  },
  3190: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $: () => /* binding */ resolveAwsRegionExtensionConfiguration,
      R: () => /* binding */ getAwsRegionExtensionConfiguration
    });
    const getAwsRegionExtensionConfiguration = runtimeConfig => ({
      setRegion(region) {
        runtimeConfig.region = region;
      },
      region() {
        return runtimeConfig.region;
      }
    });
    const resolveAwsRegionExtensionConfiguration = awsRegionExtensionConfiguration => ({
      region: awsRegionExtensionConfiguration.region()
    });
  },
  3138: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      g: () => /* binding */ setCredentialFeature
    });
    function setCredentialFeature(credentials, feature, value) {
      if (!credentials.$source) credentials.$source = {};
      credentials.$source[feature] = value;
      return credentials;
    }
  },
  980: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      U: () => /* binding */ awsEndpointFunctions
    });
    var customEndpointFunctions = __nccwpck_require__(6649);
    var isValidHostLabel = __nccwpck_require__(4631);
    var isIpAddress = __nccwpck_require__(7171);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/isVirtualHostableS3Bucket.js
    const isVirtualHostableS3Bucket = (value, allowSubDomains = false) => {
      if (allowSubDomains) {
        for (const label of value.split(".")) if (!isVirtualHostableS3Bucket(label)) return false;
        return true;
      }
      if (!(0, isValidHostLabel /* isValidHostLabel */ .X)(value)) return false;
      if (value.length < 3 || value.length > 63) return false;
      if (value !== value.toLowerCase()) return false;
      if ((0, isIpAddress /* isIpAddress */ .o)(value)) return false;
      return true;
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/parseArn.js
    const ARN_DELIMITER = ":";
    const RESOURCE_DELIMITER = "/";
    const parseArn = value => {
      const segments = value.split(ARN_DELIMITER);
      if (segments.length < 6) return null;
      const [arn, partition, service, region, accountId, ...resourcePath] = segments;
      if (arn !== "arn" || partition === "" || service === "" || resourcePath.join(ARN_DELIMITER) === "") return null;
      const resourceId = resourcePath.map(resource => resource.split(RESOURCE_DELIMITER)).flat();
      return {
        partition,
        service,
        region,
        accountId,
        resourceId
      };
    };
    var partition = __nccwpck_require__(6608);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/aws.js
    const awsEndpointFunctions = {
      isVirtualHostableS3Bucket,
      parseArn,
      partition: partition /* partition */ .jB
    };
    customEndpointFunctions /* customEndpointFunctions */ .m.aws = awsEndpointFunctions;
  },
  6608: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      vL: () => /* binding */ getUserAgentPrefix,
      jB: () => /* binding */ partition
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partitions.js
    const partitions_partitionsInfo = {
      partitions: [ {
        id: "aws",
        outputs: {
          dnsSuffix: "amazonaws.com",
          dualStackDnsSuffix: "api.aws",
          implicitGlobalRegion: "us-east-1",
          name: "aws",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^(us|eu|ap|sa|ca|me|af|il|mx)\\-\\w+\\-\\d+$",
        regions: {
          "af-south-1": {
            description: "Africa (Cape Town)"
          },
          "ap-east-1": {
            description: "Asia Pacific (Hong Kong)"
          },
          "ap-east-2": {
            description: "Asia Pacific (Taipei)"
          },
          "ap-northeast-1": {
            description: "Asia Pacific (Tokyo)"
          },
          "ap-northeast-2": {
            description: "Asia Pacific (Seoul)"
          },
          "ap-northeast-3": {
            description: "Asia Pacific (Osaka)"
          },
          "ap-south-1": {
            description: "Asia Pacific (Mumbai)"
          },
          "ap-south-2": {
            description: "Asia Pacific (Hyderabad)"
          },
          "ap-southeast-1": {
            description: "Asia Pacific (Singapore)"
          },
          "ap-southeast-2": {
            description: "Asia Pacific (Sydney)"
          },
          "ap-southeast-3": {
            description: "Asia Pacific (Jakarta)"
          },
          "ap-southeast-4": {
            description: "Asia Pacific (Melbourne)"
          },
          "ap-southeast-5": {
            description: "Asia Pacific (Malaysia)"
          },
          "ap-southeast-6": {
            description: "Asia Pacific (New Zealand)"
          },
          "ap-southeast-7": {
            description: "Asia Pacific (Thailand)"
          },
          "aws-global": {
            description: "aws global region"
          },
          "ca-central-1": {
            description: "Canada (Central)"
          },
          "ca-west-1": {
            description: "Canada West (Calgary)"
          },
          "eu-central-1": {
            description: "Europe (Frankfurt)"
          },
          "eu-central-2": {
            description: "Europe (Zurich)"
          },
          "eu-north-1": {
            description: "Europe (Stockholm)"
          },
          "eu-south-1": {
            description: "Europe (Milan)"
          },
          "eu-south-2": {
            description: "Europe (Spain)"
          },
          "eu-west-1": {
            description: "Europe (Ireland)"
          },
          "eu-west-2": {
            description: "Europe (London)"
          },
          "eu-west-3": {
            description: "Europe (Paris)"
          },
          "il-central-1": {
            description: "Israel (Tel Aviv)"
          },
          "me-central-1": {
            description: "Middle East (UAE)"
          },
          "me-south-1": {
            description: "Middle East (Bahrain)"
          },
          "me-west-1": {
            description: "Middle East (Saudi Arabia)"
          },
          "mx-central-1": {
            description: "Mexico (Central)"
          },
          "sa-east-1": {
            description: "South America (Sao Paulo)"
          },
          "sa-west-1": {
            description: "South America (Chile)"
          },
          "us-east-1": {
            description: "US East (N. Virginia)"
          },
          "us-east-2": {
            description: "US East (Ohio)"
          },
          "us-west-1": {
            description: "US West (N. California)"
          },
          "us-west-2": {
            description: "US West (Oregon)"
          }
        }
      }, {
        id: "aws-cn",
        outputs: {
          dnsSuffix: "amazonaws.com.cn",
          dualStackDnsSuffix: "api.amazonwebservices.com.cn",
          implicitGlobalRegion: "cn-northwest-1",
          name: "aws-cn",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^cn\\-\\w+\\-\\d+$",
        regions: {
          "aws-cn-global": {
            description: "aws-cn global region"
          },
          "cn-north-1": {
            description: "China (Beijing)"
          },
          "cn-northwest-1": {
            description: "China (Ningxia)"
          }
        }
      }, {
        id: "aws-eusc",
        outputs: {
          dnsSuffix: "amazonaws.eu",
          dualStackDnsSuffix: "api.amazonwebservices.eu",
          implicitGlobalRegion: "eusc-de-east-1",
          name: "aws-eusc",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^eusc\\-(de)\\-\\w+\\-\\d+$",
        regions: {
          "eusc-de-east-1": {
            description: "AWS European Sovereign Cloud (Germany)"
          }
        }
      }, {
        id: "aws-iso",
        outputs: {
          dnsSuffix: "c2s.ic.gov",
          dualStackDnsSuffix: "api.aws.ic.gov",
          implicitGlobalRegion: "us-iso-east-1",
          name: "aws-iso",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^us\\-iso\\-\\w+\\-\\d+$",
        regions: {
          "aws-iso-global": {
            description: "aws-iso global region"
          },
          "us-iso-east-1": {
            description: "US ISO East"
          },
          "us-iso-west-1": {
            description: "US ISO WEST"
          }
        }
      }, {
        id: "aws-iso-b",
        outputs: {
          dnsSuffix: "sc2s.sgov.gov",
          dualStackDnsSuffix: "api.aws.scloud",
          implicitGlobalRegion: "us-isob-east-1",
          name: "aws-iso-b",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^us\\-isob\\-\\w+\\-\\d+$",
        regions: {
          "aws-iso-b-global": {
            description: "aws-iso-b global region"
          },
          "us-isob-east-1": {
            description: "US ISOB East (Ohio)"
          },
          "us-isob-west-1": {
            description: "US ISOB West"
          }
        }
      }, {
        id: "aws-iso-e",
        outputs: {
          dnsSuffix: "cloud.adc-e.uk",
          dualStackDnsSuffix: "api.cloud-aws.adc-e.uk",
          implicitGlobalRegion: "eu-isoe-west-1",
          name: "aws-iso-e",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^eu\\-isoe\\-\\w+\\-\\d+$",
        regions: {
          "aws-iso-e-global": {
            description: "aws-iso-e global region"
          },
          "eu-isoe-west-1": {
            description: "EU ISOE West"
          }
        }
      }, {
        id: "aws-iso-f",
        outputs: {
          dnsSuffix: "csp.hci.ic.gov",
          dualStackDnsSuffix: "api.aws.hci.ic.gov",
          implicitGlobalRegion: "us-isof-south-1",
          name: "aws-iso-f",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^us\\-isof\\-\\w+\\-\\d+$",
        regions: {
          "aws-iso-f-global": {
            description: "aws-iso-f global region"
          },
          "us-isof-east-1": {
            description: "US ISOF EAST"
          },
          "us-isof-south-1": {
            description: "US ISOF SOUTH"
          }
        }
      }, {
        id: "aws-us-gov",
        outputs: {
          dnsSuffix: "amazonaws.com",
          dualStackDnsSuffix: "api.aws",
          implicitGlobalRegion: "us-gov-west-1",
          name: "aws-us-gov",
          supportsDualStack: true,
          supportsFIPS: true
        },
        regionRegex: "^us\\-gov\\-\\w+\\-\\d+$",
        regions: {
          "aws-us-gov-global": {
            description: "aws-us-gov global region"
          },
          "us-gov-east-1": {
            description: "AWS GovCloud (US-East)"
          },
          "us-gov-west-1": {
            description: "AWS GovCloud (US-West)"
          }
        }
      } ],
      version: "1.1"
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-endpoints/lib/aws/partition.js
    let selectedPartitionsInfo = partitions_partitionsInfo;
    let selectedUserAgentPrefix = "";
    const partition = value => {
      const {partitions} = selectedPartitionsInfo;
      for (const partition of partitions) {
        const {regions, outputs} = partition;
        for (const [region, regionData] of Object.entries(regions)) if (region === value) return {
          ...outputs,
          ...regionData
        };
      }
      for (const partition of partitions) {
        const {regionRegex, outputs} = partition;
        if (new RegExp(regionRegex).test(value)) return {
          ...outputs
        };
      }
      const DEFAULT_PARTITION = partitions.find(partition => partition.id === "aws");
      if (!DEFAULT_PARTITION) throw new Error("Provided region was not found in the partition array or regex," + " and default partition with id 'aws' doesn't exist.");
      return {
        ...DEFAULT_PARTITION.outputs
      };
    };
    const getUserAgentPrefix = () => selectedUserAgentPrefix;
  },
  7892: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      pf: () => /* binding */ createDefaultUserAgentProvider
    });
    var external_node_os_ = __nccwpck_require__(8161);
    // CONCATENATED MODULE: external "node:process"
    const external_node_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/getRuntimeUserAgentPair.js
    const getRuntimeUserAgentPair = () => {
      const runtimesToCheck = [ "deno", "bun", "llrt" ];
      for (const runtime of runtimesToCheck) if (external_node_process_namespaceObject.versions[runtime]) return [ `md/${runtime}`, external_node_process_namespaceObject.versions[runtime] ];
      return [ "md/nodejs", external_node_process_namespaceObject.versions.node ];
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/crt-availability.js
    const crtAvailability = {
      isCrtAvailable: false
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/is-crt-available.js
    const isCrtAvailable = () => {
      if (crtAvailability.isCrtAvailable) return [ "md/crt-avail" ];
      return null;
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/client/util-user-agent-node/defaultUserAgent.js
    const createDefaultUserAgentProvider = ({serviceId, clientVersion}) => {
      const runtimeUserAgentPair = getRuntimeUserAgentPair();
      return async config => {
        const sections = [ [ "aws-sdk-js", clientVersion ], [ "ua", "2.1" ], [ `os/${(0, 
        external_node_os_.platform)()}`, (0, external_node_os_.release)() ], [ "lang/js" ], runtimeUserAgentPair ];
        const crtAvailable = isCrtAvailable();
        if (crtAvailable) sections.push(crtAvailable);
        if (serviceId) sections.push([ `api/${serviceId}`, clientVersion ]);
        if (external_node_process_namespaceObject.env.AWS_EXECUTION_ENV) sections.push([ `exec-env/${external_node_process_namespaceObject.env.AWS_EXECUTION_ENV}` ]);
        const appId = await (config?.userAgentAppId?.());
        const resolvedUserAgent = appId ? [ ...sections, [ `app/${appId}` ] ] : [ ...sections ];
        return resolvedUserAgent;
      };
    };
  },
  7545: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      hV: () => /* binding */ NODE_APP_ID_CONFIG_OPTIONS
    });
    var _middleware_user_agent_configurations__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6337);
    const UA_APP_ID_ENV_NAME = "AWS_SDK_UA_APP_ID";
    const UA_APP_ID_INI_NAME = "sdk_ua_app_id";
    const UA_APP_ID_INI_NAME_DEPRECATED = "sdk-ua-app-id";
    const NODE_APP_ID_CONFIG_OPTIONS = {
      environmentVariableSelector: env => env[UA_APP_ID_ENV_NAME],
      configFileSelector: profile => profile[UA_APP_ID_INI_NAME] ?? profile[UA_APP_ID_INI_NAME_DEPRECATED],
      default: _middleware_user_agent_configurations__WEBPACK_IMPORTED_MODULE_0__.b
    };
  },
  2385: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      f2: () => /* binding */ AwsSdkSigV4Signer,
      pz: () => /* binding */ validateSigningProperties
    });
    var transport_httpRequest = __nccwpck_require__(6804);
    var middleware = __nccwpck_require__(6877);
    var getSkewCorrectedDate = __nccwpck_require__(8731);
    var httpResponse = __nccwpck_require__(5206);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getDateHeader.js
    const getDateHeader = response => httpResponse /* HttpResponse */ .c.isInstance(response) ? response.headers?.date ?? response.headers?.Date : void 0;
    const getAgeHeader = response => httpResponse /* HttpResponse */ .c.isInstance(response) ? response.headers?.age ?? response.headers?.Age : void 0;
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getUpdatedSystemClockOffset.js
    const getUpdatedSystemClockOffset = (clockTime, currentSystemClockOffset, timeRequestSent, ageHeader) => {
      if (ageHeader !== void 0) return currentSystemClockOffset;
      const serverTime = Date.parse(clockTime);
      if (Number.isNaN(serverTime)) return currentSystemClockOffset;
      const timeResponseReceived = Date.now();
      if (timeRequestSent !== void 0 && timeResponseReceived - timeRequestSent > 9e5) return currentSystemClockOffset;
      return serverTime - timeResponseReceived;
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/AwsSdkSigV4Signer.js
    const throwSigningPropertyError = (name, property) => {
      if (!property) throw new Error(`Property \`${name}\` is not resolved for AWS SDK SigV4Auth`);
      return property;
    };
    const hasEventStreamOutput = signingProperties => {
      const context = signingProperties.context;
      const eventStream = context?.[middleware /* SMITHY_CONTEXT_KEY */ .V]?.eventStream;
      return eventStream?.output === true;
    };
    const validateSigningProperties = async signingProperties => {
      const context = throwSigningPropertyError("context", signingProperties.context);
      const config = throwSigningPropertyError("config", signingProperties.config);
      const authScheme = context.endpointV2?.properties?.authSchemes?.[0];
      const signerFunction = throwSigningPropertyError("signer", config.signer);
      const signer = await signerFunction(authScheme);
      const signingRegion = signingProperties?.signingRegion;
      const signingRegionSet = signingProperties?.signingRegionSet;
      const signingName = signingProperties?.signingName;
      return {
        config,
        signer,
        signingRegion,
        signingRegionSet,
        signingName
      };
    };
    class AwsSdkSigV4Signer {
      async sign(httpRequest, identity, signingProperties) {
        if (!transport_httpRequest /* HttpRequest */ .K.isInstance(httpRequest)) throw new Error("The request is not an instance of `HttpRequest` and cannot be signed");
        const validatedProps = await validateSigningProperties(signingProperties);
        const {config, signer} = validatedProps;
        let {signingRegion, signingName} = validatedProps;
        const handlerExecutionContext = signingProperties.context;
        if (handlerExecutionContext?.authSchemes?.length ?? 0 > 1) {
          const [first, second] = handlerExecutionContext.authSchemes;
          if (first?.name === "sigv4a" && second?.name === "sigv4") {
            signingRegion = second?.signingRegion ?? signingRegion;
            signingName = second?.signingName ?? signingName;
          }
        }
        const noSkewCorrection = await (config.disableClockSkewCorrection?.()) === true;
        signingProperties._disableClockSkewCorrection = noSkewCorrection;
        const skipSkewSampling = noSkewCorrection || hasEventStreamOutput(signingProperties);
        signingProperties._skipClockSkewSampling = skipSkewSampling;
        if (!skipSkewSampling) {
          signingProperties._preRequestSystemClockOffset = config.systemClockOffset;
          signingProperties._requestSentAt = Date.now();
        }
        const signedRequest = await signer.sign(httpRequest, {
          signingDate: noSkewCorrection ? new Date : (0, getSkewCorrectedDate /* getSkewCorrectedDate */ .C)(config.systemClockOffset),
          signingRegion,
          signingService: signingName
        });
        return signedRequest;
      }
      errorHandler(signingProperties) {
        return error => {
          const errorException = error;
          if (!signingProperties._skipClockSkewSampling && !signingProperties._disableClockSkewCorrection) {
            const serverTime = errorException.ServerTime ?? getDateHeader(errorException.$response);
            if (serverTime) {
              const config = throwSigningPropertyError("config", signingProperties.config);
              const preRequestOffset = signingProperties._preRequestSystemClockOffset;
              const timeRequestSent = signingProperties._requestSentAt;
              const ageHeader = getAgeHeader(errorException.$response);
              const newOffset = getUpdatedSystemClockOffset(serverTime, config.systemClockOffset, timeRequestSent, ageHeader);
              config.systemClockOffset = newOffset;
              const skewExceedsThreshold = Math.abs(newOffset) >= 24e4;
              const isLocalCorrection = newOffset !== preRequestOffset;
              const isConcurrentCorrection = preRequestOffset !== void 0 && preRequestOffset !== newOffset;
              if (skewExceedsThreshold && (isLocalCorrection || isConcurrentCorrection) && errorException.$metadata) errorException.$metadata.clockSkewCorrected = true;
            }
          }
          throw error;
        };
      }
      successHandler(httpResponse, signingProperties) {
        if (signingProperties._skipClockSkewSampling || signingProperties._disableClockSkewCorrection) return;
        const dateHeader = getDateHeader(httpResponse);
        if (dateHeader) {
          const config = throwSigningPropertyError("config", signingProperties.config);
          const timeRequestSent = signingProperties._requestSentAt;
          const ageHeader = getAgeHeader(httpResponse);
          config.systemClockOffset = getUpdatedSystemClockOffset(dateHeader, config.systemClockOffset, timeRequestSent, ageHeader);
        }
      }
    }
  },
  7740: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $: () => /* binding */ NODE_AUTH_SCHEME_PREFERENCE_OPTIONS
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getArrayForCommaSeparatedString.js
    const getArrayForCommaSeparatedString = str => typeof str === "string" && str.length > 0 ? str.split(",").map(item => item.trim()) : [];
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/utils/getBearerTokenEnvKey.js
    const getBearerTokenEnvKey = signingName => `AWS_BEARER_TOKEN_${signingName.replace(/[\s-]/g, "_").toUpperCase()}`;
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/NODE_AUTH_SCHEME_PREFERENCE_OPTIONS.js
    const NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY = "AWS_AUTH_SCHEME_PREFERENCE";
    const NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY = "auth_scheme_preference";
    const NODE_AUTH_SCHEME_PREFERENCE_OPTIONS = {
      environmentVariableSelector: (env, options) => {
        if (options?.signingName) {
          const bearerTokenKey = getBearerTokenEnvKey(options.signingName);
          if (bearerTokenKey in env) return [ "httpBearerAuth" ];
        }
        if (!(NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY in env)) return;
        return getArrayForCommaSeparatedString(env[NODE_AUTH_SCHEME_PREFERENCE_ENV_KEY]);
      },
      configFileSelector: profile => {
        if (!(NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY in profile)) return;
        return getArrayForCommaSeparatedString(profile[NODE_AUTH_SCHEME_PREFERENCE_CONFIG_KEY]);
      },
      default: []
    };
  },
  789: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      ho: () => /* binding */ resolveAwsSdkSigV4Config
    });
    var setCredentialFeature = __nccwpck_require__(3138);
    var normalizeProvider = __nccwpck_require__(9993);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/util-identity-and-auth/memoizeIdentityProvider.js
    const createIsIdentityExpiredFunction = expirationMs => function isIdentityExpired(identity) {
      return doesIdentityRequireRefresh(identity) && identity.expiration.getTime() - Date.now() < expirationMs;
    };
    const EXPIRATION_MS = 3e5;
    const isIdentityExpired = createIsIdentityExpiredFunction(EXPIRATION_MS);
    const doesIdentityRequireRefresh = identity => identity.expiration !== void 0;
    const memoizeIdentityProvider = (provider, isExpired, requiresRefresh) => {
      if (provider === void 0) return;
      const normalizedProvider = typeof provider !== "function" ? async () => Promise.resolve(provider) : provider;
      let resolved;
      let pending;
      let hasResult;
      let isConstant = false;
      const coalesceProvider = async options => {
        if (!pending) pending = normalizedProvider(options);
        try {
          resolved = await pending;
          hasResult = true;
          isConstant = false;
        } finally {
          pending = void 0;
        }
        return resolved;
      };
      if (isExpired === void 0) return async options => {
        if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
        return resolved;
      };
      return async options => {
        if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider(options);
        if (isConstant) return resolved;
        if (!requiresRefresh(resolved)) {
          isConstant = true;
          return resolved;
        }
        if (isExpired(resolved)) {
          await coalesceProvider(options);
          return resolved;
        }
        return resolved;
      };
    };
    var SignatureV4 = __nccwpck_require__(3854);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/resolveAwsSdkSigV4Config.js
    const bindResolveAwsSdkSigV4Config = defaultDisableClockSkewCorrection => config => {
      let inputCredentials = config.credentials;
      let isUserSupplied = !!config.credentials;
      let resolvedCredentials;
      Object.defineProperty(config, "credentials", {
        set(credentials) {
          if (credentials && credentials !== inputCredentials && credentials !== resolvedCredentials) isUserSupplied = true;
          inputCredentials = credentials;
          const memoizedProvider = normalizeCredentialProvider(config, {
            credentials: inputCredentials,
            credentialDefaultProvider: config.credentialDefaultProvider
          });
          const boundProvider = bindCallerConfig(config, memoizedProvider);
          if (isUserSupplied && !boundProvider.attributed) {
            const isCredentialObject = typeof inputCredentials === "object" && inputCredentials !== null;
            resolvedCredentials = async options => {
              const creds = await boundProvider(options);
              const attributedCreds = creds;
              if (isCredentialObject && (!attributedCreds.$source || Object.keys(attributedCreds.$source).length === 0)) return (0, 
              setCredentialFeature /* setCredentialFeature */ .g)(attributedCreds, "CREDENTIALS_CODE", "e");
              return attributedCreds;
            };
            resolvedCredentials.memoized = boundProvider.memoized;
            resolvedCredentials.configBound = boundProvider.configBound;
            resolvedCredentials.attributed = true;
          } else resolvedCredentials = boundProvider;
        },
        get() {
          return resolvedCredentials;
        },
        enumerable: true,
        configurable: true
      });
      config.credentials = inputCredentials;
      const {signingEscapePath = true, systemClockOffset = config.systemClockOffset || 0, sha256} = config;
      let signer;
      if (config.signer) signer = (0, normalizeProvider /* normalizeProvider */ .t)(config.signer); else if (config.regionInfoProvider) signer = () => (0, 
      normalizeProvider /* normalizeProvider */ .t)(config.region)().then(async region => [ await config.regionInfoProvider(region, {
        useFipsEndpoint: await config.useFipsEndpoint(),
        useDualstackEndpoint: await config.useDualstackEndpoint()
      }) || {}, region ]).then(([regionInfo, region]) => {
        const {signingRegion, signingService} = regionInfo;
        config.signingRegion = config.signingRegion || signingRegion || region;
        config.signingName = config.signingName || signingService || config.serviceId;
        const params = {
          ...config,
          credentials: config.credentials,
          region: config.signingRegion,
          service: config.signingName,
          sha256,
          uriEscapePath: signingEscapePath
        };
        const SignerCtor = config.signerConstructor || SignatureV4 /* SignatureV4 */ .B;
        return new SignerCtor(params);
      }); else signer = async authScheme => {
        authScheme = Object.assign({}, {
          name: "sigv4",
          signingName: config.signingName || config.defaultSigningName,
          signingRegion: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)(),
          properties: {}
        }, authScheme);
        const signingRegion = authScheme.signingRegion;
        const signingService = authScheme.signingName;
        config.signingRegion = config.signingRegion || signingRegion;
        config.signingName = config.signingName || signingService || config.serviceId;
        const params = {
          ...config,
          credentials: config.credentials,
          region: config.signingRegion,
          service: config.signingName,
          sha256,
          uriEscapePath: signingEscapePath
        };
        const SignerCtor = config.signerConstructor || SignatureV4 /* SignatureV4 */ .B;
        return new SignerCtor(params);
      };
      const resolvedConfig = Object.assign(config, {
        systemClockOffset,
        signingEscapePath,
        signer,
        disableClockSkewCorrection: (0, normalizeProvider /* normalizeProvider */ .t)(config.disableClockSkewCorrection ?? defaultDisableClockSkewCorrection)
      });
      return resolvedConfig;
    };
    function normalizeCredentialProvider(config, {credentials, credentialDefaultProvider}) {
      let credentialsProvider;
      if (credentials) if (!credentials?.memoized) credentialsProvider = memoizeIdentityProvider(credentials, isIdentityExpired, doesIdentityRequireRefresh); else credentialsProvider = credentials; else if (credentialDefaultProvider) credentialsProvider = (0, 
      normalizeProvider /* normalizeProvider */ .t)(credentialDefaultProvider(Object.assign({}, config, {
        parentClientConfig: config
      }))); else credentialsProvider = async () => {
        throw new Error("@aws-sdk/core::resolveAwsSdkSigV4Config - `credentials` not provided and no credentialDefaultProvider was configured.");
      };
      credentialsProvider.memoized = true;
      return credentialsProvider;
    }
    function bindCallerConfig(config, credentialsProvider) {
      if (credentialsProvider.configBound) return credentialsProvider;
      const fn = async options => credentialsProvider({
        ...options,
        callerClientConfig: config
      });
      fn.memoized = credentialsProvider.memoized;
      fn.configBound = true;
      return fn;
    }
    var configLoader = __nccwpck_require__(6937);
    var booleanSelector = __nccwpck_require__(3107);
    var types = __nccwpck_require__(3483);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-node-config.js
    const ENV_DISABLE_CLOCK_SKEW_CORRECTION = "AWS_DISABLE_CLOCK_SKEW_CORRECTION";
    const CONFIG_DISABLE_CLOCK_SKEW_CORRECTION = "disable_clock_skew_correction";
    const NODE_DISABLE_CLOCK_SKEW_CORRECTION_CONFIG_OPTIONS = {
      environmentVariableSelector: env => (0, booleanSelector /* booleanSelector */ .Q)(env, ENV_DISABLE_CLOCK_SKEW_CORRECTION, types /* SelectorType */ .c.ENV),
      configFileSelector: profile => (0, booleanSelector /* booleanSelector */ .Q)(profile, CONFIG_DISABLE_CLOCK_SKEW_CORRECTION, types /* SelectorType */ .c.CONFIG),
      default: false
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/aws_sdk/clock-skew-defaults.js
    const DEFAULT_DISABLE_CLOCK_SKEW_CORRECTION = (0, configLoader /* loadConfig */ .Z)(NODE_DISABLE_CLOCK_SKEW_CORRECTION_CONFIG_OPTIONS);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/httpAuthSchemes/index.js
    const resolveAwsSdkSigV4Config = bindResolveAwsSdkSigV4Config(DEFAULT_DISABLE_CLOCK_SKEW_CORRECTION);
  },
  8731: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      C: () => /* binding */ getSkewCorrectedDate
    });
    const getSkewCorrectedDate = systemClockOffset => new Date(Date.now() + systemClockOffset);
  },
  4102: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      U: () => /* binding */ ProtocolLib
    });
    var _smithy_core_client__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1534);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4700);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9800);
    class ProtocolLib {
      queryCompat;
      errorRegistry;
      constructor(queryCompat = false) {
        this.queryCompat = queryCompat;
      }
      resolveRestContentType(defaultContentType, inputSchema) {
        const members = inputSchema.getMemberSchemas();
        const httpPayloadMember = Object.values(members).find(m => !!m.getMergedTraits().httpPayload);
        if (httpPayloadMember) {
          const mediaType = httpPayloadMember.getMergedTraits().mediaType;
          if (mediaType) return mediaType; else if (httpPayloadMember.isStringSchema()) return "text/plain"; else if (httpPayloadMember.isBlobSchema()) return "application/octet-stream"; else return defaultContentType;
        } else if (!inputSchema.isUnitSchema()) {
          const hasBody = Object.values(members).find(m => {
            const {httpQuery, httpQueryParams, httpHeader, httpLabel, httpPrefixHeaders} = m.getMergedTraits();
            const noPrefixHeaders = httpPrefixHeaders === void 0;
            return !httpQuery && !httpQueryParams && !httpHeader && !httpLabel && noPrefixHeaders;
          });
          if (hasBody) return defaultContentType;
        }
      }
      async getErrorSchemaOrThrowBaseException(errorIdentifier, defaultNamespace, response, dataObject, metadata, getErrorSchema) {
        let errorName = errorIdentifier;
        if (errorIdentifier.includes("#")) [, errorName] = errorIdentifier.split("#");
        const errorMetadata = {
          $metadata: metadata,
          $fault: response.statusCode < 500 ? "client" : "server"
        };
        if (!this.errorRegistry) throw new Error("@aws-sdk/core/protocols - error handler not initialized.");
        try {
          const errorSchema = getErrorSchema?.(this.errorRegistry, errorName) ?? this.errorRegistry.getSchema(errorIdentifier);
          return {
            errorSchema,
            errorMetadata
          };
        } catch (e) {
          dataObject.message = dataObject.message ?? dataObject.Message ?? "UnknownError";
          const synthetic = this.errorRegistry;
          const baseExceptionSchema = synthetic.getBaseException();
          if (baseExceptionSchema) {
            const ErrorCtor = synthetic.getErrorCtor(baseExceptionSchema) ?? Error;
            throw this.decorateServiceException(Object.assign(new ErrorCtor({
              name: errorName
            }), errorMetadata), dataObject);
          }
          const d = dataObject;
          const message = d?.message ?? d?.Message ?? d?.Error?.Message ?? d?.Error?.message;
          throw this.decorateServiceException(Object.assign(new Error(message), {
            name: errorName
          }, errorMetadata), dataObject);
        }
      }
      compose(composite, errorIdentifier, defaultNamespace) {
        let namespace = defaultNamespace;
        if (errorIdentifier.includes("#")) [namespace] = errorIdentifier.split("#");
        const staticRegistry = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.O.for(namespace);
        const defaultSyntheticRegistry = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.O.for("smithy.ts.sdk.synthetic." + defaultNamespace);
        composite.copyFrom(staticRegistry);
        composite.copyFrom(defaultSyntheticRegistry);
        this.errorRegistry = composite;
      }
      decorateServiceException(exception, additions = {}) {
        if (this.queryCompat) {
          const msg = exception.Message ?? additions.Message;
          const error = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_1__.M)(exception, additions);
          if (msg) error.message = msg;
          const errorObj = error.Error ?? {};
          errorObj.Type = error.Error?.Type;
          errorObj.Code = error.Error?.Code;
          errorObj.Message = error.Error?.message ?? error.Error?.Message ?? msg;
          error.Error = errorObj;
          const reqId = error.$metadata.requestId;
          if (reqId) error.RequestId = reqId;
          return error;
        }
        return (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_1__.M)(exception, additions);
      }
      setQueryCompatError(output, response) {
        const queryErrorHeader = response.headers?.["x-amzn-query-error"];
        if (output !== void 0 && queryErrorHeader != null) {
          const [Code, Type] = queryErrorHeader.split(";");
          const keys = Object.keys(output);
          const Error = {
            Code,
            Type
          };
          output.Code = Code;
          output.Type = Type;
          for (let i = 0; i < keys.length; i++) {
            const k = keys[i];
            Error[k === "message" ? "Message" : k] = output[k];
          }
          delete Error.__type;
          output.Error = Error;
        }
      }
      queryCompatOutput(queryCompatErrorData, errorData) {
        if (queryCompatErrorData.Error) errorData.Error = queryCompatErrorData.Error;
        if (queryCompatErrorData.Type) errorData.Type = queryCompatErrorData.Type;
        if (queryCompatErrorData.Code) errorData.Code = queryCompatErrorData.Code;
      }
      findQueryCompatibleError(registry, errorName) {
        try {
          return registry.getSchema(errorName);
        } catch (e) {
          return registry.find(schema => _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__.l1.of(schema).getMergedTraits().awsQueryError?.[0] === errorName);
        }
      }
    }
  },
  2848: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      T: () => /* binding */ AwsJson1_1Protocol
    });
    var _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4508);
    class AwsJson1_1Protocol extends _AwsJsonRpcProtocol__WEBPACK_IMPORTED_MODULE_0__.p {
      constructor({defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec}) {
        super({
          defaultNamespace,
          errorTypeRegistries,
          serviceTarget,
          awsQueryCompatible,
          jsonCodec
        });
      }
      getShapeId() {
        return "aws.protocols#awsJson1_1";
      }
      getJsonRpcVersion() {
        return "1.1";
      }
      getDefaultContentType() {
        return "application/x-amz-json-1.1";
      }
    }
  },
  4508: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      p: () => /* binding */ AwsJsonRpcProtocol
    });
    var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4322);
    var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5282);
    var _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3929);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6075);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9800);
    var _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4102);
    class AwsJsonRpcProtocol extends _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_0__.M {
      serializer;
      deserializer;
      serviceTarget;
      codec;
      mixin;
      awsQueryCompatible;
      constructor({defaultNamespace, errorTypeRegistries, serviceTarget, awsQueryCompatible, jsonCodec}) {
        super({
          defaultNamespace,
          errorTypeRegistries
        });
        this.serviceTarget = serviceTarget;
        this.codec = jsonCodec ?? new _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_1__.p({
          timestampFormat: {
            useTrait: true,
            default: 7
          },
          jsonName: false
        });
        this.serializer = this.codec.createSerializer();
        this.deserializer = this.codec.createDeserializer();
        this.awsQueryCompatible = !!awsQueryCompatible;
        this.mixin = new _ProtocolLib__WEBPACK_IMPORTED_MODULE_2__.U(this.awsQueryCompatible);
      }
      async serializeRequest(operationSchema, input, context) {
        const request = await super.serializeRequest(operationSchema, input, context);
        if (!request.path.endsWith("/")) request.path += "/";
        request.headers["content-type"] = `application/x-amz-json-${this.getJsonRpcVersion()}`;
        request.headers["x-amz-target"] = `${this.serviceTarget}.${operationSchema.name}`;
        if (this.awsQueryCompatible) request.headers["x-amzn-query-mode"] = "true";
        if ((0, _smithy_core_schema__WEBPACK_IMPORTED_MODULE_3__.L)(operationSchema.input) === "unit" || !request.body) request.body = "{}";
        return request;
      }
      getPayloadCodec() {
        return this.codec;
      }
      async handleError(operationSchema, context, response, dataObject, metadata) {
        const {awsQueryCompatible} = this;
        if (awsQueryCompatible) this.mixin.setQueryCompatError(dataObject, response);
        const errorIdentifier = (0, _smithy_core_protocols__WEBPACK_IMPORTED_MODULE_4__.rh)(response, dataObject, awsQueryCompatible) ?? "Unknown";
        this.mixin.compose(this.compositeErrorRegistry, errorIdentifier, this.options.defaultNamespace);
        const {errorSchema, errorMetadata} = await this.mixin.getErrorSchemaOrThrowBaseException(errorIdentifier, this.options.defaultNamespace, response, dataObject, metadata, awsQueryCompatible ? this.mixin.findQueryCompatibleError : void 0);
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_5__.l1.of(errorSchema);
        const message = dataObject.message ?? dataObject.Message ?? "UnknownError";
        const ErrorCtor = this.compositeErrorRegistry.getErrorCtor(errorSchema) ?? Error;
        const exception = new ErrorCtor({});
        const output = {};
        const errorDeserializer = this.codec.createDeserializer();
        for (const [name, member] of ns.structIterator()) if (dataObject[name] != null) output[name] = errorDeserializer.readObject(member, dataObject[name]);
        if (awsQueryCompatible) this.mixin.queryCompatOutput(dataObject, output);
        throw this.mixin.decorateServiceException(Object.assign(exception, errorMetadata, {
          $fault: ns.getMergedTraits().error,
          message
        }, output), dataObject);
      }
    }
  },
  7240: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      pi: () => /* binding */ ENV_SECRET,
      sF: () => /* binding */ fromEnv,
      yG: () => /* binding */ ENV_KEY
    });
    var _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3138);
    var _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5577);
    const ENV_KEY = "AWS_ACCESS_KEY_ID";
    const ENV_SECRET = "AWS_SECRET_ACCESS_KEY";
    const ENV_SESSION = "AWS_SESSION_TOKEN";
    const ENV_EXPIRATION = "AWS_CREDENTIAL_EXPIRATION";
    const ENV_CREDENTIAL_SCOPE = "AWS_CREDENTIAL_SCOPE";
    const ENV_ACCOUNT_ID = "AWS_ACCOUNT_ID";
    const fromEnv = init => async () => {
      init?.logger?.debug("@aws-sdk/credential-provider-env - fromEnv");
      const accessKeyId = process.env[ENV_KEY];
      const secretAccessKey = process.env[ENV_SECRET];
      const sessionToken = process.env[ENV_SESSION];
      const expiry = process.env[ENV_EXPIRATION];
      const credentialScope = process.env[ENV_CREDENTIAL_SCOPE];
      const accountId = process.env[ENV_ACCOUNT_ID];
      if (accessKeyId && secretAccessKey) {
        const credentials = {
          accessKeyId,
          secretAccessKey,
          ...sessionToken && {
            sessionToken
          },
          ...expiry && {
            expiration: new Date(expiry)
          },
          ...credentialScope && {
            credentialScope
          },
          ...accountId && {
            accountId
          }
        };
        (0, _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_0__.g)(credentials, "CREDENTIALS_ENV_VARS", "g");
        return credentials;
      }
      throw new _smithy_core_config__WEBPACK_IMPORTED_MODULE_1__.C("Unable to find environment variable credentials.", {
        logger: init?.logger
      });
    };
  },
  5178: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      v6: () => /* binding */ defaultProvider
    });
    var fromEnv = __nccwpck_require__(7240);
    var getProfileName = __nccwpck_require__(7186);
    var CredentialsProviderError = __nccwpck_require__(5577);
    var chain = __nccwpck_require__(6865);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/remoteProvider.js
    const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
    const remoteProvider = async init => {
      const {ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata} = await __nccwpck_require__.e(100).then(__nccwpck_require__.bind(__nccwpck_require__, 3100));
      if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
        init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
        const {fromHttp} = await __nccwpck_require__.e(158).then(__nccwpck_require__.bind(__nccwpck_require__, 4158));
        return (0, chain /* chain */ .c)(fromHttp(init), fromContainerMetadata(init));
      }
      if (process.env[ENV_IMDS_DISABLED] && process.env[ENV_IMDS_DISABLED] !== "false") return async () => {
        throw new CredentialsProviderError /* CredentialsProviderError */ .C("EC2 Instance Metadata Service access disabled", {
          logger: init.logger
        });
      };
      init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
      return fromInstanceMetadata(init);
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/runtime/memoize-chain.js
    function memoizeChain(providers, treatAsExpired) {
      const chain = internalCreateChain(providers);
      let activeLock;
      let passiveLock;
      let credentials;
      let forceRefreshLock;
      const provider = async options => {
        if (options?.forceRefresh) {
          if (!forceRefreshLock) forceRefreshLock = chain(options).then(c => {
            credentials = c;
          }).finally(() => {
            forceRefreshLock = void 0;
          });
          await forceRefreshLock;
          return credentials;
        }
        if (credentials?.expiration) if (credentials?.expiration?.getTime() < Date.now()) credentials = void 0;
        if (activeLock) await activeLock; else if (!credentials || treatAsExpired?.(credentials)) if (credentials) {
          if (!passiveLock) passiveLock = chain(options).then(c => {
            credentials = c;
          }).catch(() => {}).finally(() => {
            passiveLock = void 0;
          });
        } else {
          activeLock = chain(options).then(c => {
            credentials = c;
          }).finally(() => {
            activeLock = void 0;
          });
          return provider(options);
        }
        return credentials;
      };
      return provider;
    }
    const internalCreateChain = providers => async awsIdentityProperties => {
      let lastProviderError;
      for (const provider of providers) try {
        return await provider(awsIdentityProperties);
      } catch (err) {
        lastProviderError = err;
        if (err?.tryNextLink) continue;
        throw err;
      }
      throw lastProviderError;
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/credential-provider-node/dist-es/defaultProvider.js
    let multipleCredentialSourceWarningEmitted = false;
    const defaultProvider = (init = {}) => memoizeChain([ async () => {
      const profile = init.profile ?? process.env[getProfileName /* ENV_PROFILE */ .Ch];
      if (profile) {
        const envStaticCredentialsAreSet = process.env[fromEnv /* ENV_KEY */ .yG] && process.env[fromEnv /* ENV_SECRET */ .pi];
        if (envStaticCredentialsAreSet) if (!multipleCredentialSourceWarningEmitted) {
          const warnFn = init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger" ? init.logger.warn.bind(init.logger) : console.warn;
          warnFn(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:\n    Multiple credential sources detected: \n    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.\n    This SDK will proceed with the AWS_PROFILE value.\n    \n    However, a future version may change this behavior to prefer the ENV static credentials.\n    Please ensure that your environment only sets either the AWS_PROFILE or the\n    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.\n`);
          multipleCredentialSourceWarningEmitted = true;
        }
        throw new CredentialsProviderError /* CredentialsProviderError */ .C("AWS_PROFILE is set, skipping fromEnv provider.", {
          logger: init.logger,
          tryNextLink: true
        });
      }
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
      return (0, fromEnv /* fromEnv */ .sF)(init)();
    }, async awsIdentityProperties => {
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
      const {ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession} = init;
      if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) throw new CredentialsProviderError /* CredentialsProviderError */ .C("Skipping SSO provider in default chain (inputs do not include SSO fields).", {
        logger: init.logger
      });
      const {fromSSO} = await __nccwpck_require__.e(475).then(__nccwpck_require__.bind(__nccwpck_require__, 7475));
      return fromSSO(init)(awsIdentityProperties);
    }, async awsIdentityProperties => {
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
      const {fromIni} = await __nccwpck_require__.e(788).then(__nccwpck_require__.bind(__nccwpck_require__, 1788));
      return fromIni(init)(awsIdentityProperties);
    }, async awsIdentityProperties => {
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
      const {fromProcess} = await __nccwpck_require__.e(217).then(__nccwpck_require__.bind(__nccwpck_require__, 1217));
      return fromProcess(init)(awsIdentityProperties);
    }, async awsIdentityProperties => {
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
      const {fromTokenFile} = await __nccwpck_require__.e(457).then(__nccwpck_require__.bind(__nccwpck_require__, 2457));
      return fromTokenFile(init)(awsIdentityProperties);
    }, async () => {
      init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
      return (await remoteProvider(init))();
    }, async () => {
      throw new CredentialsProviderError /* CredentialsProviderError */ .C("Could not load credentials from any providers", {
        tryNextLink: false,
        logger: init.logger
      });
    } ], credentialsTreatedAsExpired);
    const credentialsTreatedAsExpired = credentials => credentials?.expiration !== void 0 && credentials.expiration.getTime() - Date.now() < 3e5;
  },
  6103: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      w: () => /* binding */ getHttpAuthSchemeEndpointRuleSetPlugin
    });
    var getSmithyContext = __nccwpck_require__(6840);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/resolveAuthOptions.js
    const resolveAuthOptions = (candidateAuthOptions, authSchemePreference) => {
      if (!authSchemePreference || authSchemePreference.length === 0) return candidateAuthOptions;
      const preferredAuthOptions = [];
      for (const preferredSchemeName of authSchemePreference) for (const candidateAuthOption of candidateAuthOptions) {
        const candidateAuthSchemeName = candidateAuthOption.schemeId.split("#")[1];
        if (candidateAuthSchemeName === preferredSchemeName) preferredAuthOptions.push(candidateAuthOption);
      }
      for (const candidateAuthOption of candidateAuthOptions) if (!preferredAuthOptions.find(({schemeId}) => schemeId === candidateAuthOption.schemeId)) preferredAuthOptions.push(candidateAuthOption);
      return preferredAuthOptions;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/httpAuthSchemeMiddleware.js
    function convertHttpAuthSchemesToMap(httpAuthSchemes) {
      const map = new Map;
      for (const scheme of httpAuthSchemes) map.set(scheme.schemeId, scheme);
      return map;
    }
    const httpAuthSchemeMiddleware = (config, mwOptions) => (next, context) => async args => {
      const options = config.httpAuthSchemeProvider(await mwOptions.httpAuthSchemeParametersProvider(config, context, args.input));
      const authSchemePreference = config.authSchemePreference ? await config.authSchemePreference() : [];
      const resolvedOptions = resolveAuthOptions(options, authSchemePreference);
      const authSchemes = convertHttpAuthSchemesToMap(config.httpAuthSchemes);
      const smithyContext = (0, getSmithyContext /* getSmithyContext */ .u)(context);
      const failureReasons = [];
      for (const option of resolvedOptions) {
        const scheme = authSchemes.get(option.schemeId);
        if (!scheme) {
          failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` was not enabled for this service.`);
          continue;
        }
        const identityProvider = scheme.identityProvider(await mwOptions.identityProviderConfigProvider(config));
        if (!identityProvider) {
          failureReasons.push(`HttpAuthScheme \`${option.schemeId}\` did not have an IdentityProvider configured.`);
          continue;
        }
        const {identityProperties = {}, signingProperties = {}} = option.propertiesExtractor?.(config, context) || {};
        option.identityProperties = Object.assign(option.identityProperties || {}, identityProperties);
        option.signingProperties = Object.assign(option.signingProperties || {}, signingProperties);
        smithyContext.selectedHttpAuthScheme = {
          httpAuthOption: option,
          identity: await identityProvider(option.identityProperties),
          signer: scheme.signer
        };
        break;
      }
      if (!smithyContext.selectedHttpAuthScheme) throw new Error(failureReasons.join("\n"));
      return next(args);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-auth-scheme/getHttpAuthSchemeEndpointRuleSetPlugin.js
    const httpAuthSchemeEndpointRuleSetMiddlewareOptions = {
      step: "serialize",
      tags: [ "HTTP_AUTH_SCHEME" ],
      name: "httpAuthSchemeMiddleware",
      override: true,
      relation: "before",
      toMiddleware: "endpointV2Middleware"
    };
    const getHttpAuthSchemeEndpointRuleSetPlugin = (config, {httpAuthSchemeParametersProvider, identityProviderConfigProvider}) => ({
      applyToStack: clientStack => {
        clientStack.addRelativeTo(httpAuthSchemeMiddleware(config, {
          httpAuthSchemeParametersProvider,
          identityProviderConfigProvider
        }), httpAuthSchemeEndpointRuleSetMiddlewareOptions);
      }
    });
  },
  3952: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      l: () => /* binding */ getHttpSigningPlugin
    });
    var httpRequest = __nccwpck_require__(6804);
    var getSmithyContext = __nccwpck_require__(6840);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/httpSigningMiddleware.js
    const defaultErrorHandler = signingProperties => error => {
      throw error;
    };
    const defaultSuccessHandler = (httpResponse, signingProperties) => {};
    const httpSigningMiddleware = config => (next, context) => async args => {
      if (!httpRequest /* HttpRequest */ .K.isInstance(args.request)) return next(args);
      const smithyContext = (0, getSmithyContext /* getSmithyContext */ .u)(context);
      const scheme = smithyContext.selectedHttpAuthScheme;
      if (!scheme) throw new Error(`No HttpAuthScheme was selected: unable to sign request`);
      const {httpAuthOption: {signingProperties = {}}, identity, signer} = scheme;
      const output = await next({
        ...args,
        request: await signer.sign(args.request, identity, signingProperties)
      }).catch((signer.errorHandler || defaultErrorHandler)(signingProperties));
      (signer.successHandler || defaultSuccessHandler)(output.response, signingProperties);
      return output;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/legacy-root-exports/middleware-http-signing/getHttpSigningMiddleware.js
    const httpSigningMiddlewareOptions = {
      step: "finalizeRequest",
      tags: [ "HTTP_SIGNING" ],
      name: "httpSigningMiddleware",
      aliases: [ "apiKeyMiddleware", "tokenMiddleware", "awsAuthMiddleware" ],
      override: true,
      relation: "after",
      toMiddleware: "retryMiddleware"
    };
    const getHttpSigningPlugin = config => ({
      applyToStack: clientStack => {
        clientStack.addRelativeTo(httpSigningMiddleware(config), httpSigningMiddlewareOptions);
      }
    });
  },
  1055: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      h: () => /* binding */ DefaultIdentityProviderConfig
    });
    var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9797);
    class DefaultIdentityProviderConfig {
      authSchemes=new Map;
      constructor(config) {
        for (const key in config) {
          if (!(0, _smithy_core_transport__WEBPACK_IMPORTED_MODULE_0__.$)(config, key)) continue;
          const value = config[key];
          if (value !== void 0) this.authSchemes.set(key, value);
        }
      }
      getIdentityProvider(schemeId) {
        return this.authSchemes.get(schemeId);
      }
    }
  },
  9993: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ normalizeProvider
    });
    const normalizeProvider = input => {
      if (typeof input === "function") return input;
      const promisified = Promise.resolve(input);
      return () => promisified;
    };
  },
  6207: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      k: () => /* binding */ Sha256Node
    });
    var external_node_crypto_ = __nccwpck_require__(7598);
    var toUint8Array = __nccwpck_require__(9996);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Js.js
    const BLOCK = 64;
    const DIGEST_LENGTH = 32;
    const MAX_HASHABLE_LENGTH = 2 ** 53 - 1;
    class Sha256Js {
      digestLength=DIGEST_LENGTH;
      state=Int32Array.from(INIT);
      w;
      buffer=new Uint8Array(64);
      bufferLength=0;
      bytesHashed=0;
      finished=false;
      inner;
      outer;
      constructor(secret) {
        if (secret) {
          const key = Sha256Js.normalizeKey(secret);
          this.inner = new Sha256Js;
          this.outer = new Sha256Js;
          const {inner, outer} = this;
          const pad = new Uint8Array(BLOCK * 2);
          for (let i = 0; i < BLOCK; ++i) {
            pad[i] = 54 ^ key[i];
            pad[i + BLOCK] = 92 ^ key[i];
          }
          inner.update(pad.subarray(0, BLOCK));
          outer.update(pad.subarray(BLOCK));
        }
      }
      update(data) {
        if (this.finished) throw new Error("Attempted to update an already finished HMAC.");
        if (this.inner) {
          this.inner.update(data);
          return;
        }
        const chunk = (0, toUint8Array /* toUint8Array */ .F)(data);
        let position = 0;
        let {byteLength} = chunk;
        this.bytesHashed += byteLength;
        if (this.bytesHashed * 8 > MAX_HASHABLE_LENGTH) throw new Error("Cannot hash more than 2^53 - 1 bits");
        while (byteLength > 0) {
          this.buffer[this.bufferLength++] = chunk[position++];
          byteLength--;
          if (this.bufferLength === BLOCK) {
            this.hashBuffer();
            this.bufferLength = 0;
          }
        }
      }
      async digest() {
        const {inner, outer} = this;
        if (inner && outer) {
          if (this.finished) throw new Error("Attempted to digest an already finished HMAC.");
          this.finished = true;
          const innerDigest = inner.digestSync();
          outer.update(innerDigest);
          return outer.digestSync();
        }
        return this.digestSync();
      }
      reset() {
        this.state = Int32Array.from(INIT);
        this.buffer = new Uint8Array(64);
        this.bufferLength = 0;
        this.bytesHashed = 0;
      }
      digestSync() {
        const state = this.state.slice();
        const buffer = this.buffer.slice();
        let bufferLength = this.bufferLength;
        const bitsHashed = this.bytesHashed * 8;
        const bufferView = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
        bufferView.setUint8(bufferLength++, 128);
        if ((bufferLength - 1) % BLOCK >= BLOCK - 8) {
          for (let i = bufferLength; i < BLOCK; ++i) bufferView.setUint8(i, 0);
          this.hashBufferWith(state, buffer);
          bufferLength = 0;
        }
        for (let i = bufferLength; i < BLOCK - 8; ++i) bufferView.setUint8(i, 0);
        bufferView.setUint32(BLOCK - 8, Math.floor(bitsHashed / 4294967296), false);
        bufferView.setUint32(BLOCK - 4, bitsHashed, false);
        this.hashBufferWith(state, buffer);
        const out = new Uint8Array(DIGEST_LENGTH);
        for (let i = 0; i < 8; ++i) {
          out[i * 4] = state[i] >>> 24 & 255;
          out[i * 4 + 1] = state[i] >>> 16 & 255;
          out[i * 4 + 2] = state[i] >>> 8 & 255;
          out[i * 4 + 3] = state[i] >>> 0 & 255;
        }
        return out;
      }
      static normalizeKey(secret) {
        const key = (0, toUint8Array /* toUint8Array */ .F)(secret);
        if (key.byteLength > BLOCK) {
          const h = new Sha256Js;
          h.update(key);
          const out = h.digestSync();
          const padded = new Uint8Array(BLOCK);
          padded.set(out);
          return padded;
        }
        if (key.byteLength < BLOCK) {
          const padded = new Uint8Array(BLOCK);
          padded.set(key);
          return padded;
        }
        return key;
      }
      hashBuffer() {
        this.hashBufferWith(this.state, this.buffer);
      }
      hashBufferWith(state, buffer) {
        const w = this.w ??= new Int32Array(64);
        let s0 = state[0], s1 = state[1], s2 = state[2], s3 = state[3], s4 = state[4], s5 = state[5], s6 = state[6], s7 = state[7];
        for (let i = 0; i < BLOCK; ++i) {
          if (i < 16) w[i] = (buffer[i * 4] & 255) << 24 | (buffer[i * 4 + 1] & 255) << 16 | (buffer[i * 4 + 2] & 255) << 8 | buffer[i * 4 + 3] & 255; else {
            let u = w[i - 2];
            const t1 = (u >>> 17 | u << 15) ^ (u >>> 19 | u << 13) ^ u >>> 10;
            u = w[i - 15];
            const t2 = (u >>> 7 | u << 25) ^ (u >>> 18 | u << 14) ^ u >>> 3;
            w[i] = (t1 + w[i - 7] | 0) + (t2 + w[i - 16] | 0);
          }
          const t1 = (((s4 >>> 6 | s4 << 26) ^ (s4 >>> 11 | s4 << 21) ^ (s4 >>> 25 | s4 << 7)) + (s4 & s5 ^ ~s4 & s6) | 0) + (s7 + (K[i] + w[i] | 0) | 0) | 0;
          const t2 = ((s0 >>> 2 | s0 << 30) ^ (s0 >>> 13 | s0 << 19) ^ (s0 >>> 22 | s0 << 10)) + (s0 & s1 ^ s0 & s2 ^ s1 & s2) | 0;
          s7 = s6;
          s6 = s5;
          s5 = s4;
          s4 = s3 + t1 | 0;
          s3 = s2;
          s2 = s1;
          s1 = s0;
          s0 = t1 + t2 | 0;
        }
        state[0] += s0;
        state[1] += s1;
        state[2] += s2;
        state[3] += s3;
        state[4] += s4;
        state[5] += s5;
        state[6] += s6;
        state[7] += s7;
      }
    }
    const INIT = new Int32Array([ 1779033703, 3144134277, 1013904242, 2773480762, 1359893119, 2600822924, 528734635, 1541459225 ]);
    const K = new Int32Array([ 1116352408, 1899447441, 3049323471, 3921009573, 961987163, 1508970993, 2453635748, 2870763221, 3624381080, 310598401, 607225278, 1426881987, 1925078388, 2162078206, 2614888103, 3248222580, 3835390401, 4022224774, 264347078, 604807628, 770255983, 1249150122, 1555081692, 1996064986, 2554220882, 2821834349, 2952996808, 3210313671, 3336571891, 3584528711, 113926993, 338241895, 666307205, 773529912, 1294757372, 1396182291, 1695183700, 1986661051, 2177026350, 2456956037, 2730485921, 2820302411, 3259730800, 3345764771, 3516065817, 3600352804, 4094571909, 275423344, 430227734, 506948616, 659060556, 883997877, 958139571, 1322822218, 1537002063, 1747873779, 1955562222, 2024104815, 2227730452, 2361852424, 2428436474, 2756734187, 3204031479, 3329325298 ]);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/checksum/sha256/Sha256Node.js
    const hasNativeCrypto = (() => {
      try {
        (0, external_node_crypto_.createHash)("sha256");
        return true;
      } catch {
        return false;
      }
    })();
    const Sha256Node = hasNativeCrypto ? buildNativeClass() : Sha256Js;
    function buildNativeClass() {
      return class Sha256Node {
        digestLength=32;
        secret;
        hash;
        isHmac;
        finished=false;
        constructor(secret) {
          this.secret = secret;
          this.isHmac = !!secret;
          this.hash = this.createHash();
        }
        update(data) {
          if (this.finished) throw new Error("Attempted to update an already finished hash.");
          this.hash.update(data);
        }
        async digest() {
          let buf;
          if (this.isHmac) {
            this.finished = true;
            buf = this.hash.digest();
          } else buf = this.hash.copy().digest();
          return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength);
        }
        reset() {
          this.hash = this.createHash();
          this.finished = false;
        }
        createHash() {
          return this.secret ? (0, external_node_crypto_.createHmac)("sha256", toBuffer(this.secret)) : (0, 
          external_node_crypto_.createHash)("sha256");
        }
      };
    }
    function toBuffer(data) {
      if (typeof data === "string") return data;
      if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      return Buffer.from(data);
    }
  },
  1945: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      o: () => /* binding */ constructStack
    });
    const getAllAliases = (name, aliases) => {
      const _aliases = [];
      if (name) _aliases.push(name);
      if (aliases) for (const alias of aliases) _aliases.push(alias);
      return _aliases;
    };
    const getMiddlewareNameWithAliases = (name, aliases) => `${name || "anonymous"}${aliases && aliases.length > 0 ? ` (a.k.a. ${aliases.join(",")})` : ""}`;
    const constructStack = () => {
      let absoluteEntries = [];
      let relativeEntries = [];
      let identifyOnResolve = false;
      const entriesNameSet = new Set;
      const sort = entries => entries.sort((a, b) => stepWeights[b.step] - stepWeights[a.step] || priorityWeights[b.priority || "normal"] - priorityWeights[a.priority || "normal"]);
      const removeByName = toRemove => {
        let isRemoved = false;
        const filterCb = entry => {
          const aliases = getAllAliases(entry.name, entry.aliases);
          if (aliases.includes(toRemove)) {
            isRemoved = true;
            for (const alias of aliases) entriesNameSet.delete(alias);
            return false;
          }
          return true;
        };
        absoluteEntries = absoluteEntries.filter(filterCb);
        relativeEntries = relativeEntries.filter(filterCb);
        return isRemoved;
      };
      const removeByReference = toRemove => {
        let isRemoved = false;
        const filterCb = entry => {
          if (entry.middleware === toRemove) {
            isRemoved = true;
            for (const alias of getAllAliases(entry.name, entry.aliases)) entriesNameSet.delete(alias);
            return false;
          }
          return true;
        };
        absoluteEntries = absoluteEntries.filter(filterCb);
        relativeEntries = relativeEntries.filter(filterCb);
        return isRemoved;
      };
      const cloneTo = toStack => {
        absoluteEntries.forEach(entry => {
          toStack.add(entry.middleware, {
            ...entry
          });
        });
        relativeEntries.forEach(entry => {
          toStack.addRelativeTo(entry.middleware, {
            ...entry
          });
        });
        toStack.identifyOnResolve?.(stack.identifyOnResolve());
        return toStack;
      };
      const expandRelativeMiddlewareList = from => {
        const expandedMiddlewareList = [];
        from.before.forEach(entry => {
          if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry); else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
        });
        expandedMiddlewareList.push(from);
        from.after.reverse().forEach(entry => {
          if (entry.before.length === 0 && entry.after.length === 0) expandedMiddlewareList.push(entry); else expandedMiddlewareList.push(...expandRelativeMiddlewareList(entry));
        });
        return expandedMiddlewareList;
      };
      const getMiddlewareList = (debug = false) => {
        const normalizedAbsoluteEntries = [];
        const normalizedRelativeEntries = [];
        const normalizedEntriesNameMap = {};
        absoluteEntries.forEach(entry => {
          const normalizedEntry = {
            ...entry,
            before: [],
            after: []
          };
          for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
          normalizedAbsoluteEntries.push(normalizedEntry);
        });
        relativeEntries.forEach(entry => {
          const normalizedEntry = {
            ...entry,
            before: [],
            after: []
          };
          for (const alias of getAllAliases(normalizedEntry.name, normalizedEntry.aliases)) normalizedEntriesNameMap[alias] = normalizedEntry;
          normalizedRelativeEntries.push(normalizedEntry);
        });
        normalizedRelativeEntries.forEach(entry => {
          if (entry.toMiddleware) {
            const toMiddleware = normalizedEntriesNameMap[entry.toMiddleware];
            if (toMiddleware === void 0) {
              if (debug) return;
              throw new Error(`${entry.toMiddleware} is not found when adding ` + `${getMiddlewareNameWithAliases(entry.name, entry.aliases)} ` + `middleware ${entry.relation} ${entry.toMiddleware}`);
            }
            if (entry.relation === "after") toMiddleware.after.push(entry);
            if (entry.relation === "before") toMiddleware.before.push(entry);
          }
        });
        const mainChain = sort(normalizedAbsoluteEntries).map(expandRelativeMiddlewareList).reduce((wholeList, expandedMiddlewareList) => {
          wholeList.push(...expandedMiddlewareList);
          return wholeList;
        }, []);
        return mainChain;
      };
      const stack = {
        add: (middleware, options = {}) => {
          const {name, override, aliases: _aliases} = options;
          const entry = {
            step: "initialize",
            priority: "normal",
            middleware,
            ...options
          };
          const aliases = getAllAliases(name, _aliases);
          if (aliases.length > 0) {
            if (aliases.some(alias => entriesNameSet.has(alias))) {
              if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
              for (const alias of aliases) {
                const toOverrideIndex = absoluteEntries.findIndex(entry => entry.name === alias || entry.aliases?.some(a => a === alias));
                if (toOverrideIndex === -1) continue;
                const toOverride = absoluteEntries[toOverrideIndex];
                if (toOverride.step !== entry.step || entry.priority !== toOverride.priority) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware with ` + `${toOverride.priority} priority in ${toOverride.step} step cannot ` + `be overridden by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware with ` + `${entry.priority} priority in ${entry.step} step.`);
                absoluteEntries.splice(toOverrideIndex, 1);
              }
            }
            for (const alias of aliases) entriesNameSet.add(alias);
          }
          absoluteEntries.push(entry);
        },
        addRelativeTo: (middleware, options) => {
          const {name, override, aliases: _aliases} = options;
          const entry = {
            middleware,
            ...options
          };
          const aliases = getAllAliases(name, _aliases);
          if (aliases.length > 0) {
            if (aliases.some(alias => entriesNameSet.has(alias))) {
              if (!override) throw new Error(`Duplicate middleware name '${getMiddlewareNameWithAliases(name, _aliases)}'`);
              for (const alias of aliases) {
                const toOverrideIndex = relativeEntries.findIndex(entry => entry.name === alias || entry.aliases?.some(a => a === alias));
                if (toOverrideIndex === -1) continue;
                const toOverride = relativeEntries[toOverrideIndex];
                if (toOverride.toMiddleware !== entry.toMiddleware || toOverride.relation !== entry.relation) throw new Error(`"${getMiddlewareNameWithAliases(toOverride.name, toOverride.aliases)}" middleware ` + `${toOverride.relation} "${toOverride.toMiddleware}" middleware cannot be overridden ` + `by "${getMiddlewareNameWithAliases(name, _aliases)}" middleware ${entry.relation} ` + `"${entry.toMiddleware}" middleware.`);
                relativeEntries.splice(toOverrideIndex, 1);
              }
            }
            for (const alias of aliases) entriesNameSet.add(alias);
          }
          relativeEntries.push(entry);
        },
        clone: () => cloneTo(constructStack()),
        use: plugin => {
          plugin.applyToStack(stack);
        },
        remove: toRemove => {
          if (typeof toRemove === "string") return removeByName(toRemove); else return removeByReference(toRemove);
        },
        removeByTag: toRemove => {
          let isRemoved = false;
          const filterCb = entry => {
            const {tags, name, aliases: _aliases} = entry;
            if (tags && tags.includes(toRemove)) {
              const aliases = getAllAliases(name, _aliases);
              for (const alias of aliases) entriesNameSet.delete(alias);
              isRemoved = true;
              return false;
            }
            return true;
          };
          absoluteEntries = absoluteEntries.filter(filterCb);
          relativeEntries = relativeEntries.filter(filterCb);
          return isRemoved;
        },
        concat: from => {
          const cloned = cloneTo(constructStack());
          cloned.use(from);
          cloned.identifyOnResolve(identifyOnResolve || cloned.identifyOnResolve() || (from.identifyOnResolve?.() ?? false));
          return cloned;
        },
        applyToStack: cloneTo,
        identify: () => getMiddlewareList(true).map(mw => {
          const step = mw.step ?? mw.relation + " " + mw.toMiddleware;
          return getMiddlewareNameWithAliases(mw.name, mw.aliases) + " - " + step;
        }),
        identifyOnResolve(toggle) {
          if (typeof toggle === "boolean") identifyOnResolve = toggle;
          return identifyOnResolve;
        },
        resolve: (handler, context) => {
          for (const middleware of getMiddlewareList().map(entry => entry.middleware).reverse()) handler = middleware(handler, context);
          if (identifyOnResolve) console.log(stack.identify());
          return handler;
        }
      };
      return stack;
    };
    const stepWeights = {
      initialize: 5,
      serialize: 4,
      build: 3,
      finalizeRequest: 2,
      deserialize: 1
    };
    const priorityWeights = {
      high: 3,
      normal: 2,
      low: 1
    };
  },
  6228: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      N: () => /* binding */ NoOpLogger
    });
    class NoOpLogger {
      trace() {}
      debug() {}
      info() {}
      warn() {}
      error() {}
    }
  },
  8798: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      k: () => /* binding */ makeBuilder
    });
    var middleware = __nccwpck_require__(6877);
    var MiddlewareStack = __nccwpck_require__(1945);
    var NormalizedSchema = __nccwpck_require__(9800);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/schemaLogFilter.js
    const SENSITIVE_STRING = "***SensitiveInformation***";
    function schemaLogFilter(schema, data) {
      if (data == null) return data;
      const ns = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
      if (ns.getMergedTraits().sensitive) return SENSITIVE_STRING;
      if (ns.isListSchema()) {
        const valueSchema = ns.getValueSchema();
        if (valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
        if (Array.isArray(data)) return data.map(value => schemaLogFilter(valueSchema, value));
      } else if (ns.isMapSchema()) {
        const valueSchema = ns.getValueSchema();
        if (ns.getKeySchema().getMergedTraits().sensitive || valueSchema.getMergedTraits().sensitive) return SENSITIVE_STRING;
        if (typeof data === "object") return Object.fromEntries(Object.entries(data).map(([key, value]) => [ key, schemaLogFilter(valueSchema, value) ]));
      } else if (ns.isStructSchema() && typeof data === "object") {
        const object = data;
        const newObject = {};
        for (const [member, memberNs] of ns.structIterator()) if (object[member] != null) newObject[member] = schemaLogFilter(memberNs, object[member]);
        return newObject;
      }
      return data;
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/command.js
    const operationEventStreamMarker = Symbol.for("@smithy/op-event-stream");
    class Command {
      middlewareStack=(0, MiddlewareStack /* constructStack */ .o)();
      schema;
      static classBuilder() {
        return new ClassBuilder;
      }
      resolveMiddlewareWithContext(clientStack, configuration, options, {middlewareFn, clientName, commandName, inputFilterSensitiveLog, outputFilterSensitiveLog, smithyContext, additionalContext, CommandCtor}) {
        for (const mw of middlewareFn.bind(this)(CommandCtor, clientStack, configuration, options)) this.middlewareStack.use(mw);
        const stack = clientStack.concat(this.middlewareStack);
        const {logger} = configuration;
        const additionalSmithyContext = additionalContext[middleware /* SMITHY_CONTEXT_KEY */ .V];
        const handlerExecutionContext = {
          logger,
          clientName,
          commandName,
          inputFilterSensitiveLog,
          outputFilterSensitiveLog,
          ...additionalContext,
          [middleware /* SMITHY_CONTEXT_KEY */ .V]: {
            ...additionalSmithyContext,
            commandInstance: this,
            ...smithyContext,
            ...options?.metricsRecorder === void 0 ? {} : {
              metricsRecorder: options.metricsRecorder
            },
            ...options?.abortSignal === void 0 ? {} : {
              abortSignal: options.abortSignal
            }
          }
        };
        const {requestHandler} = configuration;
        let requestOptions = options ?? {};
        if (requestOptions.metricsRecorder) {
          requestOptions = {
            ...requestOptions
          };
          delete requestOptions.metricsRecorder;
        }
        let isEventStream;
        const schema = this.schema;
        const marker = schema?.[operationEventStreamMarker];
        if (marker !== void 0) isEventStream = marker; else if (schema) if (Array.isArray(schema) && schema[0] === 9) {
          const [, , , , input$, output$] = schema;
          isEventStream = schema[operationEventStreamMarker] = Boolean(NormalizedSchema /* NormalizedSchema */ .l1.of(input$).getEventStreamMember() || NormalizedSchema /* NormalizedSchema */ .l1.of(output$).getEventStreamMember());
        }
        if (isEventStream) requestOptions = {
          isEventStream,
          ...requestOptions
        };
        return stack.resolve(request => requestHandler.handle(request.request, requestOptions), handlerExecutionContext);
      }
    }
    class ClassBuilder {
      _init=() => {};
      _ep={};
      _middlewareFn=() => [];
      _commandName="";
      _clientName="";
      _additionalContext={};
      _smithyContext={};
      _inputFilterSensitiveLog=void 0;
      _outputFilterSensitiveLog=void 0;
      _serializer=null;
      _deserializer=null;
      _operationSchema;
      init(cb) {
        this._init = cb;
      }
      ep(endpointParameterInstructions) {
        this._ep = endpointParameterInstructions;
        return this;
      }
      m(middlewareSupplier) {
        this._middlewareFn = middlewareSupplier;
        return this;
      }
      s(service, operation, smithyContext = {}) {
        this._smithyContext = {
          service,
          operation,
          ...smithyContext
        };
        return this;
      }
      c(additionalContext = {}) {
        this._additionalContext = additionalContext;
        return this;
      }
      n(clientName, commandName) {
        this._clientName = clientName;
        this._commandName = commandName;
        return this;
      }
      f(inputFilter = _ => _, outputFilter = _ => _) {
        this._inputFilterSensitiveLog = inputFilter;
        this._outputFilterSensitiveLog = outputFilter;
        return this;
      }
      ser(serializer) {
        this._serializer = serializer;
        return this;
      }
      de(deserializer) {
        this._deserializer = deserializer;
        return this;
      }
      sc(operation) {
        this._operationSchema = operation;
        this._smithyContext.operationSchema = operation;
        return this;
      }
      build() {
        const closure = this;
        let CommandRef;
        return CommandRef = class extends Command {
          input;
          static getEndpointParameterInstructions() {
            return closure._ep;
          }
          constructor(...[input]) {
            super();
            this.input = input ?? {};
            closure._init(this);
            this.schema = closure._operationSchema;
          }
          resolveMiddleware(stack, configuration, options) {
            const op = closure._operationSchema;
            const input = op?.[4] ?? op?.input;
            const output = op?.[5] ?? op?.output;
            return this.resolveMiddlewareWithContext(stack, configuration, options, {
              CommandCtor: CommandRef,
              middlewareFn: closure._middlewareFn,
              clientName: closure._clientName,
              commandName: closure._commandName,
              inputFilterSensitiveLog: closure._inputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, input) : _ => _),
              outputFilterSensitiveLog: closure._outputFilterSensitiveLog ?? (op ? schemaLogFilter.bind(null, output) : _ => _),
              smithyContext: closure._smithyContext,
              additionalContext: closure._additionalContext
            });
          }
          serialize=closure._serializer;
          deserialize=closure._deserializer;
        };
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/client-command-builder.js
    function makeBuilder(common, service, name, ep) {
      return function makeCommand(added, plugins, op, $, smithyContext = {}) {
        const epMerged = Object.assign({}, common, added);
        return Command.classBuilder().ep(epMerged).m(function(CommandCtor, clientStack, config, options) {
          const list = plugins.call(this, CommandCtor, clientStack, config, options);
          list.unshift(ep(config, CommandCtor.getEndpointParameterInstructions()));
          return list;
        }).s(service, op, smithyContext).n(name, op.charAt(0).toUpperCase() + op.slice(1) + "Command").sc($).build();
      };
    }
  },
  3043: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => /* binding */ Client
    });
    var _middleware_stack_MiddlewareStack__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1945);
    class Client {
      config;
      middlewareStack=(0, _middleware_stack_MiddlewareStack__WEBPACK_IMPORTED_MODULE_0__.o)();
      initConfig;
      handlers;
      constructor(config) {
        this.config = config;
        const {protocol, protocolSettings} = config;
        if (protocolSettings) if (typeof protocol === "function") config.protocol = new protocol(protocolSettings);
      }
      send(command, optionsOrCb, cb) {
        const options = typeof optionsOrCb !== "function" ? optionsOrCb : void 0;
        const callback = typeof optionsOrCb === "function" ? optionsOrCb : cb;
        const useHandlerCache = options === void 0 && this.config.cacheMiddleware === true;
        let handler;
        if (useHandlerCache) {
          if (!this.handlers) this.handlers = new WeakMap;
          const handlers = this.handlers;
          if (handlers.has(command.constructor)) handler = handlers.get(command.constructor); else {
            handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
            handlers.set(command.constructor, handler);
          }
        } else {
          delete this.handlers;
          handler = command.resolveMiddleware(this.middlewareStack, this.config, options);
        }
        if (callback) handler(command).then(result => callback(null, result.output), err => callback(err)).catch(() => {}); else return handler(command).then(result => result.output);
      }
      destroy() {
        this.config?.requestHandler?.destroy?.();
        delete this.handlers;
      }
    }
  },
  3720: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      l: () => /* binding */ loadConfigsForDefaultMode
    });
    const loadConfigsForDefaultMode = mode => {
      switch (mode) {
       case "standard":
        return {
          retryMode: "standard",
          connectionTimeout: 3100
        };

       case "in-region":
        return {
          retryMode: "standard",
          connectionTimeout: 1100
        };

       case "cross-region":
        return {
          retryMode: "standard",
          connectionTimeout: 3100
        };

       case "mobile":
        return {
          retryMode: "standard",
          connectionTimeout: 3e4
        };

       default:
        return {};
      }
    };
  },
  1321: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ emitWarningIfUnsupportedVersion
    });
    let warningEmitted = false;
    const emitWarningIfUnsupportedVersion = version => {
      if (version && !warningEmitted && parseInt(version.substring(1, version.indexOf("."))) < 16) warningEmitted = true;
    };
  },
  1534: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      M: () => /* binding */ decorateServiceException,
      T: () => /* binding */ ServiceException
    });
    class ServiceException extends Error {
      static shapeId="smithy.ts.sdk.synthetic.nonamespace.client#ServiceException";
      $fault;
      $response;
      $retryable;
      $metadata;
      constructor(options) {
        super(options.message);
        Object.setPrototypeOf(this, Object.getPrototypeOf(this).constructor.prototype);
        this.name = options.name;
        this.$fault = options.$fault;
        this.$metadata = options.$metadata;
      }
      static isInstance(value) {
        if (!value) return false;
        const candidate = value;
        return ServiceException.prototype.isPrototypeOf(candidate) || Boolean(candidate.$fault) && Boolean(candidate.$metadata) && (candidate.$fault === "client" || candidate.$fault === "server");
      }
      static [Symbol.hasInstance](instance) {
        if (!instance) return false;
        const candidate = instance;
        if (this === ServiceException) return ServiceException.isInstance(instance);
        if (ServiceException.isInstance(instance)) {
          if (this.prototype.isPrototypeOf(instance)) return true;
          const targetId = Object.prototype.hasOwnProperty.call(this, "shapeId") ? this.shapeId : void 0;
          let candidateHasShapeId = false;
          if (targetId) {
            let proto = Object.getPrototypeOf(candidate);
            while (proto && proto !== Object.prototype) {
              const ctor = proto.constructor;
              const candidateId = ctor !== ServiceException && Object.prototype.hasOwnProperty.call(ctor, "shapeId") ? ctor?.shapeId : void 0;
              if (candidateId) {
                candidateHasShapeId = true;
                if (candidateId === targetId) return true;
              }
              proto = Object.getPrototypeOf(proto);
            }
          }
          if (targetId && candidateHasShapeId) return false;
          const targetName = this.name;
          if (targetName && targetName.length >= 6) {
            if (candidate.name === targetName) return true;
            let proto = Object.getPrototypeOf(candidate);
            while (proto && proto !== Object.prototype) {
              const ctorName = proto.constructor?.name;
              if (ctorName && ctorName !== "Error" && ctorName === targetName) return true;
              proto = Object.getPrototypeOf(proto);
            }
          }
        }
        return false;
      }
    }
    const decorateServiceException = (exception, additions = {}) => {
      Object.entries(additions).filter(([, v]) => v !== void 0).forEach(([k, v]) => {
        if (exception[k] == void 0 || exception[k] === "") exception[k] = v;
      });
      const message = exception.message || exception.Message || "UnknownError";
      exception.message = message;
      delete exception.Message;
      return exception;
    };
  },
  7757: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      xA: () => /* binding */ getDefaultExtensionConfiguration,
      uv: () => /* binding */ resolveDefaultRuntimeConfig
    });
    var hasOwn = __nccwpck_require__(9797);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/types/dist-es/extensions/checksum.js
    var AlgorithmId;
    (function(AlgorithmId) {
      AlgorithmId["MD5"] = "md5";
      AlgorithmId["CRC32"] = "crc32";
      AlgorithmId["CRC32C"] = "crc32c";
      AlgorithmId["SHA1"] = "sha1";
      AlgorithmId["SHA256"] = "sha256";
    })(AlgorithmId || (AlgorithmId = {}));
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/checksum.js
    const knownAlgorithms = Object.values(AlgorithmId);
    const checksum_getChecksumConfiguration = runtimeConfig => {
      const checksumAlgorithms = [];
      for (const id in AlgorithmId) {
        if (!(0, hasOwn /* hasOwn */ .$)(AlgorithmId, id)) continue;
        const algorithmId = AlgorithmId[id];
        if (runtimeConfig[algorithmId] === void 0) continue;
        checksumAlgorithms.push({
          algorithmId: () => algorithmId,
          checksumConstructor: () => runtimeConfig[algorithmId]
        });
      }
      for (const [id, ChecksumCtor] of Object.entries(runtimeConfig.checksumAlgorithms ?? {})) checksumAlgorithms.push({
        algorithmId: () => id,
        checksumConstructor: () => ChecksumCtor
      });
      return {
        addChecksumAlgorithm(algo) {
          runtimeConfig.checksumAlgorithms = runtimeConfig.checksumAlgorithms ?? {};
          const id = algo.algorithmId();
          const ctor = algo.checksumConstructor();
          if (knownAlgorithms.includes(id)) runtimeConfig.checksumAlgorithms[id.toUpperCase()] = ctor; else runtimeConfig.checksumAlgorithms[id] = ctor;
          checksumAlgorithms.push(algo);
        },
        checksumAlgorithms() {
          return checksumAlgorithms;
        }
      };
    };
    const checksum_resolveChecksumRuntimeConfig = clientConfig => {
      const runtimeConfig = {};
      clientConfig.checksumAlgorithms().forEach(checksumAlgorithm => {
        const id = checksumAlgorithm.algorithmId();
        if (knownAlgorithms.includes(id)) runtimeConfig[id] = checksumAlgorithm.checksumConstructor();
      });
      return runtimeConfig;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/retry.js
    const getRetryConfiguration = runtimeConfig => ({
      setRetryStrategy(retryStrategy) {
        runtimeConfig.retryStrategy = retryStrategy;
      },
      retryStrategy() {
        return runtimeConfig.retryStrategy;
      }
    });
    const resolveRetryRuntimeConfig = retryStrategyConfiguration => {
      const runtimeConfig = {};
      runtimeConfig.retryStrategy = retryStrategyConfiguration.retryStrategy();
      return runtimeConfig;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/client/smithy-client/extensions/defaultExtensionConfiguration.js
    const getDefaultExtensionConfiguration = runtimeConfig => Object.assign(checksum_getChecksumConfiguration(runtimeConfig), getRetryConfiguration(runtimeConfig));
    const resolveDefaultRuntimeConfig = config => Object.assign(checksum_resolveChecksumRuntimeConfig(config), resolveRetryRuntimeConfig(config));
  },
  6755: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      e$: () => /* binding */ NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS
    });
    var _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3107);
    var _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3483);
    const ENV_USE_DUALSTACK_ENDPOINT = "AWS_USE_DUALSTACK_ENDPOINT";
    const CONFIG_USE_DUALSTACK_ENDPOINT = "use_dualstack_endpoint";
    const NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS = {
      environmentVariableSelector: env => (0, _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__.Q)(env, ENV_USE_DUALSTACK_ENDPOINT, _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__.c.ENV),
      configFileSelector: profile => (0, _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__.Q)(profile, CONFIG_USE_DUALSTACK_ENDPOINT, _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__.c.CONFIG),
      default: false
    };
  },
  7835: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ko: () => /* binding */ NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS
    });
    var _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3107);
    var _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3483);
    const ENV_USE_FIPS_ENDPOINT = "AWS_USE_FIPS_ENDPOINT";
    const CONFIG_USE_FIPS_ENDPOINT = "use_fips_endpoint";
    const NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS = {
      environmentVariableSelector: env => (0, _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__.Q)(env, ENV_USE_FIPS_ENDPOINT, _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__.c.ENV),
      configFileSelector: profile => (0, _util_config_provider_booleanSelector__WEBPACK_IMPORTED_MODULE_0__.Q)(profile, CONFIG_USE_FIPS_ENDPOINT, _util_config_provider_types__WEBPACK_IMPORTED_MODULE_1__.c.CONFIG),
      default: false
    };
  },
  7071: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      GG: () => /* binding */ NODE_REGION_CONFIG_OPTIONS,
      zH: () => /* binding */ NODE_REGION_CONFIG_FILE_OPTIONS
    });
    var _getInstanceMetadataRegion__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8203);
    const REGION_ENV_NAME = "AWS_REGION";
    const REGION_INI_NAME = "region";
    const NODE_REGION_CONFIG_OPTIONS = {
      environmentVariableSelector: env => env[REGION_ENV_NAME],
      configFileSelector: profile => profile[REGION_INI_NAME],
      default: async () => {
        const region = await (0, _getInstanceMetadataRegion__WEBPACK_IMPORTED_MODULE_0__.b)();
        if (region) return region;
        throw new Error("Region is missing");
      }
    };
    const NODE_REGION_CONFIG_FILE_OPTIONS = {
      preferredFile: "credentials"
    };
  },
  8203: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      b: () => /* binding */ getInstanceMetadataRegion
    });
    var _defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4686);
    const TIMEOUT_MS = 1e3;
    const NEG_CACHE_TTL_MS = 6e4;
    let negativeCacheUntil = 0;
    const getInstanceMetadataRegion = async () => {
      if (process.env[_defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__.tn]) return;
      if (Date.now() < negativeCacheUntil) return;
      try {
        const endpoint = resolveImdsEndpoint();
        const token = (await imdsRequest({
          ...endpoint,
          path: _defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__.EG,
          method: "PUT",
          headers: {
            [_defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__.nF]: "21600"
          }
        })).toString();
        const region = (await imdsRequest({
          ...endpoint,
          path: _defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__.FT,
          method: "GET",
          headers: {
            [_defaults_mode_constants__WEBPACK_IMPORTED_MODULE_0__.cC]: token
          }
        })).toString().trim();
        return region || cacheNegativeAndReturnUndefined();
      } catch {
        return cacheNegativeAndReturnUndefined();
      }
    };
    const cacheNegativeAndReturnUndefined = () => {
      negativeCacheUntil = Date.now() + NEG_CACHE_TTL_MS;
      return;
    };
    const resolveImdsEndpoint = () => {
      const envEndpoint = process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT;
      if (envEndpoint) {
        const url = new URL(envEndpoint);
        return {
          hostname: url.hostname.replace(/^\[(.+)]$/, "$1"),
          port: url.port ? Number(url.port) : void 0
        };
      }
      if (process.env.AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE === "IPv6") return {
        hostname: "fd00:ec2::254"
      };
      return {
        hostname: "169.254.169.254"
      };
    };
    const imdsRequest = async options => {
      const {request} = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
      return new Promise((resolve, reject) => {
        const req = request({
          hostname: options.hostname,
          port: options.port,
          path: options.path,
          method: options.method,
          headers: options.headers,
          timeout: TIMEOUT_MS,
          signal: AbortSignal.timeout(TIMEOUT_MS)
        });
        req.on("error", err => {
          reject(err);
          req.destroy();
        });
        req.on("timeout", () => {
          reject(new Error("TimeoutError from instance metadata service"));
          req.destroy();
        });
        req.on("response", res => {
          const {statusCode = 400} = res;
          if (statusCode < 200 || statusCode >= 300) {
            reject(Object.assign(new Error("Error response received from instance metadata service"), {
              statusCode
            }));
            req.destroy();
            return;
          }
          const chunks = [];
          res.on("data", chunk => chunks.push(chunk));
          res.on("end", () => {
            resolve(Buffer.concat(chunks));
            req.destroy();
          });
        });
        req.end();
      });
    };
  },
  131: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      T: () => /* binding */ resolveRegionConfig
    });
    var isValidHostLabel = __nccwpck_require__(4631);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/checkRegion.js
    const validRegions = new Set;
    const checkRegion = (region, check = isValidHostLabel /* isValidHostLabel */ .X) => {
      if (!validRegions.has(region) && !check(region)) if (region === "*") console.warn(`@smithy/config-resolver WARN - Please use the caller region instead of "*". See "sigv4a" in https://github.com/aws/aws-sdk-js-v3/blob/main/supplemental-docs/CLIENTS.md.`); else throw new Error(`Region not accepted: region="${region}" is not a valid hostname component.`); else validRegions.add(region);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/isFipsRegion.js
    const isFipsRegion = region => typeof region === "string" && (region.startsWith("fips-") || region.endsWith("-fips"));
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/getRealRegion.js
    const getRealRegion = region => isFipsRegion(region) ? [ "fips-aws-global", "aws-fips" ].includes(region) ? "us-east-1" : region.replace(/fips-(dkr-|prod-)?|-fips/, "") : region;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/config-resolver/regionConfig/resolveRegionConfig.js
    const resolveRegionConfig = input => {
      const {region, useFipsEndpoint} = input;
      if (!region) throw new Error("Region is missing");
      return Object.assign(input, {
        region: async () => {
          const providedRegion = typeof region === "function" ? await region() : region;
          const realRegion = getRealRegion(providedRegion);
          checkRegion(realRegion);
          return realRegion;
        },
        useFipsEndpoint: async () => {
          const providedRegion = typeof region === "string" ? region : await region();
          if (isFipsRegion(providedRegion)) return true;
          return typeof useFipsEndpoint !== "function" ? Promise.resolve(!!useFipsEndpoint) : useFipsEndpoint();
        }
      });
    };
  },
  4686: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      EG: () => /* binding */ IMDS_TOKEN_PATH,
      FT: () => /* binding */ IMDS_REGION_PATH,
      J9: () => /* binding */ AWS_EXECUTION_ENV,
      RY: () => /* binding */ AWS_DEFAULT_REGION_ENV,
      US: () => /* binding */ DEFAULTS_MODE_OPTIONS,
      cC: () => /* binding */ X_AWS_EC2_METADATA_TOKEN,
      dr: () => /* binding */ AWS_REGION_ENV,
      nF: () => /* binding */ X_AWS_EC2_METADATA_TOKEN_TTL,
      tn: () => /* binding */ ENV_IMDS_DISABLED
    });
    const AWS_EXECUTION_ENV = "AWS_EXECUTION_ENV";
    const AWS_REGION_ENV = "AWS_REGION";
    const AWS_DEFAULT_REGION_ENV = "AWS_DEFAULT_REGION";
    const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
    const DEFAULTS_MODE_OPTIONS = [ "in-region", "cross-region", "mobile", "standard", "legacy" ];
    const IMDS_REGION_PATH = "/latest/meta-data/placement/region";
    const IMDS_TOKEN_PATH = "/latest/api/token";
    const X_AWS_EC2_METADATA_TOKEN = "x-aws-ec2-metadata-token";
    const X_AWS_EC2_METADATA_TOKEN_TTL = "x-aws-ec2-metadata-token-ttl-seconds";
  },
  5611: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ resolveDefaultsModeConfig
    });
    var config = __nccwpck_require__(7071);
    var getInstanceMetadataRegion = __nccwpck_require__(8203);
    var configLoader = __nccwpck_require__(6937);
    var memoize = __nccwpck_require__(3824);
    var constants = __nccwpck_require__(4686);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/defaultsModeConfig.js
    const AWS_DEFAULTS_MODE_ENV = "AWS_DEFAULTS_MODE";
    const AWS_DEFAULTS_MODE_CONFIG = "defaults_mode";
    const NODE_DEFAULTS_MODE_CONFIG_OPTIONS = {
      environmentVariableSelector: env => env[AWS_DEFAULTS_MODE_ENV],
      configFileSelector: profile => profile[AWS_DEFAULTS_MODE_CONFIG],
      default: "legacy"
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/defaults-mode/resolveDefaultsModeConfig.js
    const resolveDefaultsModeConfig = ({region = (0 /* NODE_REGION_CONFIG_OPTIONS */ , 
    configLoader /* loadConfig */ .Z)(config.GG), defaultsMode = (0, configLoader /* loadConfig */ .Z)(NODE_DEFAULTS_MODE_CONFIG_OPTIONS)} = {}) => (0, 
    memoize /* memoize */ .B)(async () => {
      const mode = typeof defaultsMode === "function" ? await defaultsMode() : defaultsMode;
      switch (mode?.toLowerCase()) {
       case "auto":
        return resolveNodeDefaultsModeAuto(region);

       case "in-region":
       case "cross-region":
       case "mobile":
       case "standard":
       case "legacy":
        return Promise.resolve(mode?.toLocaleLowerCase());

       case void 0:
        return Promise.resolve("legacy");

       default:
        throw new Error(`Invalid parameter for "defaultsMode", expect ${constants /* DEFAULTS_MODE_OPTIONS */ .US.join(", ")}, got ${mode}`);
      }
    });
    const resolveNodeDefaultsModeAuto = async clientRegion => {
      if (clientRegion) {
        const resolvedRegion = typeof clientRegion === "function" ? await clientRegion() : clientRegion;
        const inferredRegion = await inferPhysicalRegion();
        if (!inferredRegion) return "standard";
        if (resolvedRegion === inferredRegion) return "in-region"; else return "cross-region";
      }
      return "standard";
    };
    const inferPhysicalRegion = async () => {
      if (process.env[constants /* AWS_EXECUTION_ENV */ .J9] && (process.env[constants /* AWS_REGION_ENV */ .dr] || process.env[constants /* AWS_DEFAULT_REGION_ENV */ .RY])) return process.env[constants /* AWS_REGION_ENV */ .dr] ?? process.env[constants /* AWS_DEFAULT_REGION_ENV */ .RY];
      return (0, getInstanceMetadataRegion /* getInstanceMetadataRegion */ .b)();
    };
  },
  6937: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Z: () => /* binding */ loadConfig
    });
    var chain = __nccwpck_require__(6865);
    var memoize = __nccwpck_require__(3824);
    var CredentialsProviderError = __nccwpck_require__(5577);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/getSelectorName.js
    function getSelectorName(functionString) {
      try {
        const constants = new Set(Array.from(functionString.match(/([A-Z_]){3,}/g) ?? []));
        constants.delete("CONFIG");
        constants.delete("CONFIG_PREFIX_SEPARATOR");
        constants.delete("ENV");
        return [ ...constants ].join(", ");
      } catch (ignored) {
        return functionString;
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromEnv.js
    const fromEnv = (envVarSelector, options) => async () => {
      try {
        const config = envVarSelector(process.env, options);
        if (config === void 0) throw new Error;
        return config;
      } catch (e) {
        throw new CredentialsProviderError /* CredentialsProviderError */ .C(e.message || `Not found in ENV: ${getSelectorName(envVarSelector.toString())}`, {
          logger: options?.logger
        });
      }
    };
    var getProfileName = __nccwpck_require__(7186);
    var loadSharedConfigFiles = __nccwpck_require__(4834);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromSharedConfigFiles.js
    const fromSharedConfigFiles = (configSelector, {preferredFile = "config", ...init} = {}) => async () => {
      const profile = (0, getProfileName /* getProfileName */ .Bz)(init);
      const {configFile, credentialsFile} = await (0, loadSharedConfigFiles /* loadSharedConfigFiles */ .p)(init);
      const profileFromCredentials = credentialsFile[profile] || {};
      const profileFromConfig = configFile[profile] || {};
      const mergedProfile = preferredFile === "config" ? {
        ...profileFromCredentials,
        ...profileFromConfig
      } : {
        ...profileFromConfig,
        ...profileFromCredentials
      };
      try {
        const cfgFile = preferredFile === "config" ? configFile : credentialsFile;
        const configValue = configSelector(mergedProfile, cfgFile);
        if (configValue === void 0) throw new Error;
        return configValue;
      } catch (e) {
        throw new CredentialsProviderError /* CredentialsProviderError */ .C(e.message || `Not found in config files w/ profile [${profile}]: ${getSelectorName(configSelector.toString())}`, {
          logger: init.logger
        });
      }
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/property-provider/fromValue.js
    const fromValue = staticValue => () => Promise.resolve(staticValue);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/fromStatic.js
    const isFunction = func => typeof func === "function";
    const fromStatic = defaultValue => isFunction(defaultValue) ? async () => await defaultValue() : fromValue(defaultValue);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/node-config-provider/configLoader.js
    const loadConfig = ({environmentVariableSelector, configFileSelector, default: defaultValue}, configuration = {}) => {
      const {signingName, logger} = configuration;
      const envOptions = {
        signingName,
        logger
      };
      return (0, memoize /* memoize */ .B)((0, chain /* chain */ .c)(fromEnv(environmentVariableSelector, envOptions), fromSharedConfigFiles(configFileSelector, configuration), fromStatic(defaultValue)));
    };
  },
  5577: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      C: () => /* binding */ CredentialsProviderError
    });
    var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8565);
    class CredentialsProviderError extends _ProviderError__WEBPACK_IMPORTED_MODULE_0__.m {
      name="CredentialsProviderError";
      constructor(message, options = true) {
        super(message, options);
        Object.setPrototypeOf(this, CredentialsProviderError.prototype);
      }
    }
  },
  8565: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => /* binding */ ProviderError
    });
    class ProviderError extends Error {
      name="ProviderError";
      tryNextLink;
      constructor(message, options = true) {
        let logger;
        let tryNextLink = true;
        if (typeof options === "boolean") {
          logger = void 0;
          tryNextLink = options;
        } else if (options != null && typeof options === "object") {
          logger = options.logger;
          tryNextLink = options.tryNextLink ?? true;
        }
        super(message);
        this.tryNextLink = tryNextLink;
        Object.setPrototypeOf(this, ProviderError.prototype);
        logger?.debug?.(`@smithy/property-provider ${tryNextLink ? "->" : "(!)"} ${message}`);
      }
      static from(error, options = true) {
        return Object.assign(new this(error.message, options), error);
      }
    }
  },
  6865: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ chain
    });
    var _ProviderError__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8565);
    const chain = (...providers) => async () => {
      if (providers.length === 0) throw new _ProviderError__WEBPACK_IMPORTED_MODULE_0__.m("No providers in chain");
      let lastProviderError;
      for (const provider of providers) try {
        const credentials = await provider();
        return credentials;
      } catch (err) {
        lastProviderError = err;
        if (err?.tryNextLink) continue;
        throw err;
      }
      throw lastProviderError;
    };
  },
  3824: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      B: () => /* binding */ memoize
    });
    const memoize = (provider, isExpired, requiresRefresh) => {
      let resolved;
      let pending;
      let hasResult;
      let isConstant = false;
      const coalesceProvider = async () => {
        if (!pending) pending = provider();
        try {
          resolved = await pending;
          hasResult = true;
          isConstant = false;
        } finally {
          pending = void 0;
        }
        return resolved;
      };
      if (isExpired === void 0) return async options => {
        if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
        return resolved;
      };
      return async options => {
        if (!hasResult || options?.forceRefresh) resolved = await coalesceProvider();
        if (isConstant) return resolved;
        if (requiresRefresh && !requiresRefresh(resolved)) {
          isConstant = true;
          return resolved;
        }
        if (isExpired(resolved)) {
          await coalesceProvider();
          return resolved;
        }
        return resolved;
      };
    };
  },
  4575: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Q: () => /* binding */ CONFIG_PREFIX_SEPARATOR
    });
    const CONFIG_PREFIX_SEPARATOR = ".";
  },
  5257: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      g: () => /* binding */ getConfigFilepath
    });
    var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
    var _getHomeDir__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7258);
    const ENV_CONFIG_PATH = "AWS_CONFIG_FILE";
    const getConfigFilepath = () => process.env[ENV_CONFIG_PATH] || (0, node_path__WEBPACK_IMPORTED_MODULE_0__.join)((0, 
    _getHomeDir__WEBPACK_IMPORTED_MODULE_1__.R)(), ".aws", "config");
  },
  7258: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      R: () => /* binding */ getHomeDir
    });
    var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
    const homeDirCache = {};
    const getHomeDirCacheKey = () => {
      if (process && process.geteuid) return `${process.geteuid()}`;
      return "DEFAULT";
    };
    const getHomeDir = () => {
      const {HOME, USERPROFILE, HOMEPATH, HOMEDRIVE = `C:${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`} = process.env;
      if (HOME) return HOME;
      if (USERPROFILE) return USERPROFILE;
      if (HOMEPATH) return `${HOMEDRIVE}${HOMEPATH}`;
      const homeDirCacheKey = getHomeDirCacheKey();
      if (!homeDirCache[homeDirCacheKey]) homeDirCache[homeDirCacheKey] = (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
      return homeDirCache[homeDirCacheKey];
    };
  },
  7186: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Bz: () => /* binding */ getProfileName,
      Ch: () => /* binding */ ENV_PROFILE
    });
    const ENV_PROFILE = "AWS_PROFILE";
    const DEFAULT_PROFILE = "default";
    const getProfileName = init => init.profile || process.env[ENV_PROFILE] || DEFAULT_PROFILE;
  },
  4834: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      p: () => /* binding */ loadSharedConfigFiles
    });
    var external_node_path_ = __nccwpck_require__(6760);
    var profile = __nccwpck_require__(1156);
    var constants = __nccwpck_require__(4575);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getConfigData.js
    const getConfigData = data => Object.entries(data).filter(([key]) => {
      const indexOfSeparator = key.indexOf(constants /* CONFIG_PREFIX_SEPARATOR */ .Q);
      if (indexOfSeparator === -1) return false;
      return Object.values(profile /* IniSectionType */ .I).includes(key.substring(0, indexOfSeparator));
    }).reduce((acc, [key, value]) => {
      const indexOfSeparator = key.indexOf(constants /* CONFIG_PREFIX_SEPARATOR */ .Q);
      const updatedKey = key.substring(0, indexOfSeparator) === profile /* IniSectionType */ .I.PROFILE ? key.substring(indexOfSeparator + 1) : key;
      acc[updatedKey] = value;
      return acc;
    }, {
      ...data.default && {
        default: data.default
      }
    });
    var getConfigFilepath = __nccwpck_require__(5257);
    var getHomeDir = __nccwpck_require__(7258);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/getCredentialsFilepath.js
    const ENV_CREDENTIALS_PATH = "AWS_SHARED_CREDENTIALS_FILE";
    const getCredentialsFilepath = () => process.env[ENV_CREDENTIALS_PATH] || (0, external_node_path_.join)((0, 
    getHomeDir /* getHomeDir */ .R)(), ".aws", "credentials");
    var parseIni = __nccwpck_require__(4203);
    var readFile = __nccwpck_require__(1774);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/shared-ini-file-loader/loadSharedConfigFiles.js
    const swallowError = () => ({});
    const loadSharedConfigFiles = async (init = {}) => {
      const {filepath = getCredentialsFilepath(), configFilepath = (0, getConfigFilepath /* getConfigFilepath */ .g)()} = init;
      const homeDir = (0, getHomeDir /* getHomeDir */ .R)();
      const relativeHomeDirPrefix = "~/";
      let resolvedFilepath = filepath;
      if (filepath.startsWith(relativeHomeDirPrefix)) resolvedFilepath = (0, external_node_path_.join)(homeDir, filepath.slice(2));
      let resolvedConfigFilepath = configFilepath;
      if (configFilepath.startsWith(relativeHomeDirPrefix)) resolvedConfigFilepath = (0, 
      external_node_path_.join)(homeDir, configFilepath.slice(2));
      const parsedFiles = await Promise.all([ (0, readFile /* readFile */ .TA)(resolvedConfigFilepath, {
        ignoreCache: init.ignoreCache
      }).then(parseIni /* parseIni */ .A).then(getConfigData).catch(swallowError), (0, 
      readFile /* readFile */ .TA)(resolvedFilepath, {
        ignoreCache: init.ignoreCache
      }).then(parseIni /* parseIni */ .A).catch(swallowError) ]);
      return {
        configFile: parsedFiles[0],
        credentialsFile: parsedFiles[1]
      };
    };
  },
  4203: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A: () => /* binding */ parseIni
    });
    var _smithy_types__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1156);
    var _constants__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4575);
    const prefixKeyRegex = /^([\w-]+)\s(["'])?([\w-@+.%:/]+)\2$/;
    const profileNameBlockList = [ "__proto__", "profile __proto__" ];
    const parseIni = iniData => {
      const map = {};
      let currentSection;
      let currentSubSection;
      for (const iniLine of iniData.split(/\r?\n/)) {
        const trimmedLine = iniLine.split(/(^|\s)[;#]/)[0].trim();
        const isSection = trimmedLine[0] === "[" && trimmedLine[trimmedLine.length - 1] === "]";
        if (isSection) {
          currentSection = void 0;
          currentSubSection = void 0;
          const sectionName = trimmedLine.substring(1, trimmedLine.length - 1);
          const matches = prefixKeyRegex.exec(sectionName);
          if (matches) {
            const [, prefix, , name] = matches;
            if (Object.values(_smithy_types__WEBPACK_IMPORTED_MODULE_0__.I).includes(prefix)) currentSection = [ prefix, name ].join(_constants__WEBPACK_IMPORTED_MODULE_1__.Q);
          } else currentSection = sectionName;
          if (profileNameBlockList.includes(sectionName)) throw new Error(`Found invalid profile name "${sectionName}"`);
        } else if (currentSection) {
          const indexOfEqualsSign = trimmedLine.indexOf("=");
          if (![ 0, -1 ].includes(indexOfEqualsSign)) {
            const [name, value] = [ trimmedLine.substring(0, indexOfEqualsSign).trim(), trimmedLine.substring(indexOfEqualsSign + 1).trim() ];
            if (value === "") currentSubSection = name; else {
              if (currentSubSection && iniLine.trimStart() === iniLine) currentSubSection = void 0;
              map[currentSection] = map[currentSection] || {};
              const key = currentSubSection ? [ currentSubSection, name ].join(_constants__WEBPACK_IMPORTED_MODULE_1__.Q) : name;
              map[currentSection][key] = value;
            }
          }
        }
      }
      return map;
    };
  },
  1774: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Jj: () => /* binding */ fileIntercept,
      TA: () => /* binding */ readFile
    });
    var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
    const filePromises = {};
    const fileIntercept = {};
    const readFile = (path, options) => {
      if (fileIntercept[path] !== void 0) return fileIntercept[path];
      if (!filePromises[path] || options?.ignoreCache) filePromises[path] = (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, "utf8");
      return filePromises[path];
    };
  },
  3107: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Q: () => /* binding */ booleanSelector
    });
    const booleanSelector = (obj, key, type) => {
      if (!(key in obj)) return;
      if (obj[key] === "true") return true;
      if (obj[key] === "false") return false;
      throw new Error(`Cannot load ${type} "${key}". Expected "true" or "false", got ${obj[key]}.`);
    };
  },
  3483: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ SelectorType
    });
    var SelectorType;
    (function(SelectorType) {
      SelectorType["ENV"] = "env";
      SelectorType["CONFIG"] = "shared config entry";
    })(SelectorType || (SelectorType = {}));
  },
  5714: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      rD: () => /* binding */ getEndpointPlugin,
      Co: () => /* binding */ resolveEndpointConfig
    });
    var configLoader = __nccwpck_require__(6937);
    var constants = __nccwpck_require__(4575);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointUrlConfig.js
    const ENV_ENDPOINT_URL = "AWS_ENDPOINT_URL";
    const CONFIG_ENDPOINT_URL = "endpoint_url";
    const getEndpointUrlConfig = serviceId => ({
      environmentVariableSelector: env => {
        const serviceSuffixParts = serviceId.split(" ").map(w => w.toUpperCase());
        const serviceEndpointUrl = env[[ ENV_ENDPOINT_URL, ...serviceSuffixParts ].join("_")];
        if (serviceEndpointUrl) return serviceEndpointUrl;
        const endpointUrl = env[ENV_ENDPOINT_URL];
        if (endpointUrl) return endpointUrl;
        return;
      },
      configFileSelector: (profile, config) => {
        if (profile.services) {
          const servicesSectionKey = [ "services", profile.services ].join(constants /* CONFIG_PREFIX_SEPARATOR */ .Q);
          if (!config || !config[servicesSectionKey]) throw new Error(`The services section "${profile.services}" specified in the profile is not present in the shared configuration file.`);
          const servicesSection = config[servicesSectionKey];
          const servicePrefixParts = serviceId.split(" ").map(w => w.toLowerCase());
          const endpointUrl = servicesSection[[ servicePrefixParts.join("_"), CONFIG_ENDPOINT_URL ].join(constants /* CONFIG_PREFIX_SEPARATOR */ .Q)];
          if (endpointUrl) return endpointUrl;
        }
        const endpointUrl = profile[CONFIG_ENDPOINT_URL];
        if (endpointUrl) return endpointUrl;
        return;
      },
      default: void 0
    });
    var booleanSelector = __nccwpck_require__(3107);
    var types = __nccwpck_require__(3483);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getIgnoreConfiguredEndpointUrls.js
    const ENV_IGNORE_CONFIGURED_ENDPOINT_URLS = "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS";
    const CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS = "ignore_configured_endpoint_urls";
    const ignoreConfiguredEndpointUrlsConfigSelectors = {
      environmentVariableSelector: env => (0, booleanSelector /* booleanSelector */ .Q)(env, ENV_IGNORE_CONFIGURED_ENDPOINT_URLS, types /* SelectorType */ .c.ENV),
      configFileSelector: profile => (0, booleanSelector /* booleanSelector */ .Q)(profile, CONFIG_IGNORE_CONFIGURED_ENDPOINT_URLS, types /* SelectorType */ .c.CONFIG),
      default: false
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromConfig.js
    const getEndpointFromConfig = async serviceId => {
      const ignore = await (0, configLoader /* loadConfig */ .Z)(ignoreConfiguredEndpointUrlsConfigSelectors)();
      if (ignore) return;
      return (0, configLoader /* loadConfig */ .Z)(getEndpointUrlConfig(serviceId ?? ""))();
    };
    var adaptors_getEndpointFromInstructions = __nccwpck_require__(930);
    var getSmithyContext = __nccwpck_require__(6840);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/endpointMiddleware.js
    function setFeature(context, feature, value) {
      if (!context.__smithy_context) context.__smithy_context = {
        features: {}
      }; else if (!context.__smithy_context.features) context.__smithy_context.features = {};
      context.__smithy_context.features[feature] = value;
    }
    function bindEndpointMiddleware(getEndpointFromConfig) {
      const getEndpointFromInstructions = (0, adaptors_getEndpointFromInstructions /* bindGetEndpointFromInstructions */ .g)(getEndpointFromConfig);
      return ({config, instructions}) => (next, context) => async args => {
        if (config.isCustomEndpoint) setFeature(context, "ENDPOINT_OVERRIDE", "N");
        const endpoint = await getEndpointFromInstructions(args.input, {
          getEndpointParameterInstructions() {
            return instructions;
          }
        }, {
          ...config
        }, context);
        context.endpointV2 = endpoint;
        context.authSchemes = endpoint.properties?.authSchemes;
        const authScheme = context.authSchemes?.[0];
        if (authScheme) {
          context["signing_region"] = authScheme.signingRegion;
          context["signing_service"] = authScheme.signingName;
          const smithyContext = (0, getSmithyContext /* getSmithyContext */ .u)(context);
          const httpAuthOption = smithyContext?.selectedHttpAuthScheme?.httpAuthOption;
          if (httpAuthOption) httpAuthOption.signingProperties = Object.assign(httpAuthOption.signingProperties || {}, {
            signing_region: authScheme.signingRegion,
            signingRegion: authScheme.signingRegion,
            signing_service: authScheme.signingName,
            signingName: authScheme.signingName,
            signingRegionSet: authScheme.signingRegionSet
          }, authScheme.properties);
        }
        return next({
          ...args
        });
      };
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/getEndpointPlugin.js
    const serializerMiddlewareOption = {
      name: "serializerMiddleware",
      step: "serialize",
      tags: [ "SERIALIZER" ],
      override: true
    };
    const endpointMiddlewareOptions = {
      step: "serialize",
      tags: [ "ENDPOINT_PARAMETERS", "ENDPOINT_V2", "ENDPOINT" ],
      name: "endpointV2Middleware",
      override: true,
      relation: "before",
      toMiddleware: serializerMiddlewareOption.name
    };
    function bindGetEndpointPlugin(getEndpointFromConfig) {
      const endpointMiddleware = bindEndpointMiddleware(getEndpointFromConfig);
      return (config, instructions) => ({
        applyToStack: clientStack => {
          clientStack.addRelativeTo(endpointMiddleware({
            config,
            instructions
          }), endpointMiddlewareOptions);
        }
      });
    }
    var normalizeProvider = __nccwpck_require__(3687);
    var toEndpointV1 = __nccwpck_require__(2572);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/resolveEndpointConfig.js
    function bindResolveEndpointConfig(getEndpointFromConfig) {
      return input => {
        const tls = input.tls ?? true;
        const {endpoint, useDualstackEndpoint, useFipsEndpoint} = input;
        const customEndpointProvider = endpoint != null ? async () => (0, toEndpointV1 /* toEndpointV1 */ .a)(await (0, 
        normalizeProvider /* normalizeProvider */ .t)(endpoint)()) : void 0;
        const isCustomEndpoint = !!endpoint;
        const resolvedConfig = Object.assign(input, {
          endpoint: customEndpointProvider,
          tls,
          isCustomEndpoint,
          useDualstackEndpoint: (0, normalizeProvider /* normalizeProvider */ .t)(useDualstackEndpoint ?? false),
          useFipsEndpoint: (0, normalizeProvider /* normalizeProvider */ .t)(useFipsEndpoint ?? false),
          ignoreConfiguredEndpointUrls: !!input.ignoreConfiguredEndpointUrls
        });
        let configuredEndpointPromise;
        resolvedConfig.serviceConfiguredEndpoint = async () => {
          if (input.serviceId && !configuredEndpointPromise) configuredEndpointPromise = getEndpointFromConfig(input.serviceId);
          return configuredEndpointPromise;
        };
        return resolvedConfig;
      };
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/index.js
    (0, adaptors_getEndpointFromInstructions /* bindGetEndpointFromInstructions */ .g)(getEndpointFromConfig);
    const resolveEndpointConfig = bindResolveEndpointConfig(getEndpointFromConfig);
    bindEndpointMiddleware(getEndpointFromConfig);
    const getEndpointPlugin = bindGetEndpointPlugin(getEndpointFromConfig);
  },
  930: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      g: () => /* binding */ bindGetEndpointFromInstructions,
      x: () => /* binding */ resolveParams
    });
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/service-customizations/s3.js
    const resolveParamsForS3 = async endpointParams => {
      const bucket = endpointParams?.Bucket || "";
      if (typeof endpointParams.Bucket === "string") endpointParams.Bucket = bucket.replace(/#/g, encodeURIComponent("#")).replace(/\?/g, encodeURIComponent("?"));
      if (isArnBucketName(bucket)) {
        if (endpointParams.ForcePathStyle === true) throw new Error("Path-style addressing cannot be used with ARN buckets");
      } else if (!isDnsCompatibleBucketName(bucket) || bucket.indexOf(".") !== -1 && !String(endpointParams.Endpoint).startsWith("http:") || bucket.toLowerCase() !== bucket || bucket.length < 3) endpointParams.ForcePathStyle = true;
      if (endpointParams.DisableMultiRegionAccessPoints) {
        endpointParams.disableMultiRegionAccessPoints = true;
        endpointParams.DisableMRAP = true;
      }
      return endpointParams;
    };
    const DOMAIN_PATTERN = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
    const IP_ADDRESS_PATTERN = /(\d+\.){3}\d+/;
    const DOTS_PATTERN = /\.\./;
    const isDnsCompatibleBucketName = bucketName => DOMAIN_PATTERN.test(bucketName) && !IP_ADDRESS_PATTERN.test(bucketName) && !DOTS_PATTERN.test(bucketName);
    const isArnBucketName = bucketName => {
      const [arn, partition, service, , , bucket] = bucketName.split(":");
      const isArn = arn === "arn" && bucketName.split(":").length >= 6;
      const isValidArn = Boolean(isArn && partition && service && bucket);
      if (isArn && !isValidArn) throw new Error(`Invalid ARN: ${bucketName} was an invalid ARN.`);
      return isValidArn;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/createConfigValueProvider.js
    const createConfigValueProvider = (configKey, canonicalEndpointParamKey, config, isClientContextParam = false) => {
      const configProvider = async () => {
        let configValue;
        if (isClientContextParam) {
          const clientContextParams = config.clientContextParams;
          const nestedValue = clientContextParams?.[configKey];
          configValue = nestedValue ?? config[configKey] ?? config[canonicalEndpointParamKey];
        } else configValue = config[configKey] ?? config[canonicalEndpointParamKey];
        if (typeof configValue === "function") return configValue();
        return configValue;
      };
      if (configKey === "credentialScope" || canonicalEndpointParamKey === "CredentialScope") return async () => {
        const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
        const configValue = credentials?.credentialScope ?? credentials?.CredentialScope;
        return configValue;
      };
      if (configKey === "accountId" || canonicalEndpointParamKey === "AccountId") return async () => {
        const credentials = typeof config.credentials === "function" ? await config.credentials() : config.credentials;
        const configValue = credentials?.accountId ?? credentials?.AccountId;
        return configValue;
      };
      if (configKey === "endpoint" || canonicalEndpointParamKey === "endpoint") return async () => {
        if (config.isCustomEndpoint === false) return;
        const endpoint = await configProvider();
        if (endpoint && typeof endpoint === "object") {
          if ("url" in endpoint) return endpoint.url.href;
          if ("hostname" in endpoint) {
            const {protocol, hostname, port, path} = endpoint;
            return `${protocol}//${hostname}${port ? ":" + port : ""}${path}`;
          }
        }
        return endpoint;
      };
      return configProvider;
    };
    var toEndpointV1 = __nccwpck_require__(2572);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/middleware-endpoint/adaptors/getEndpointFromInstructions.js
    function bindGetEndpointFromInstructions(getEndpointFromConfig) {
      return async (commandInput, instructionsSupplier, clientConfig, context) => {
        if (!clientConfig.isCustomEndpoint && !clientConfig.ignoreConfiguredEndpointUrls) {
          let endpointFromConfig;
          if (clientConfig.serviceConfiguredEndpoint) endpointFromConfig = await clientConfig.serviceConfiguredEndpoint(); else endpointFromConfig = await getEndpointFromConfig(clientConfig.serviceId);
          if (endpointFromConfig) {
            clientConfig.endpoint = () => Promise.resolve((0, toEndpointV1 /* toEndpointV1 */ .a)(endpointFromConfig));
            clientConfig.isCustomEndpoint = true;
            context?.logger?.debug?.(`@smithy/core/endpoints - resolved endpoint from config: ${endpointFromConfig}`);
          }
        }
        const endpointParams = await resolveParams(commandInput, instructionsSupplier, clientConfig);
        if (typeof clientConfig.endpointProvider !== "function") throw new Error("config.endpointProvider is not set.");
        const endpoint = clientConfig.endpointProvider(endpointParams, context);
        if (clientConfig.isCustomEndpoint && clientConfig.endpoint) {
          const customEndpoint = await clientConfig.endpoint();
          if (customEndpoint?.headers) {
            endpoint.headers ??= {};
            for (const [name, value] of Object.entries(customEndpoint.headers)) endpoint.headers[name] = Array.isArray(value) ? value : [ value ];
          }
        }
        return endpoint;
      };
    }
    const resolveParams = async (commandInput, instructionsSupplier, clientConfig) => {
      const endpointParams = {};
      const instructions = instructionsSupplier?.getEndpointParameterInstructions?.() || {};
      for (const [name, instruction] of Object.entries(instructions)) switch (instruction.type) {
       case "staticContextParams":
        endpointParams[name] = instruction.value;
        break;

       case "contextParams":
        endpointParams[name] = commandInput[instruction.name];
        break;

       case "clientContextParams":
       case "builtInParams":
        endpointParams[name] = await createConfigValueProvider(instruction.name, name, clientConfig, instruction.type !== "builtInParams")();
        break;

       case "operationContextParams":
        endpointParams[name] = instruction.get(commandInput);
        break;

       default:
        throw new Error("Unrecognized endpoint parameter instruction: " + JSON.stringify(instruction));
      }
      if (Object.keys(instructions).length === 0) Object.assign(endpointParams, clientConfig);
      if (String(clientConfig.serviceId).toLowerCase() === "s3") await resolveParamsForS3(endpointParams);
      return endpointParams;
    };
  },
  3677: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      d: () => /* binding */ BinaryDecisionDiagram
    });
    class BinaryDecisionDiagram {
      nodes;
      root;
      conditions;
      results;
      constructor(bdd, root, conditions, results) {
        this.nodes = bdd;
        this.root = root;
        this.conditions = conditions;
        this.results = results;
      }
      static from(bdd, root, conditions, results) {
        return new BinaryDecisionDiagram(bdd, root, conditions, results);
      }
    }
  },
  4344: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      k: () => /* binding */ EndpointCache
    });
    class EndpointCache {
      capacity;
      data=new Map;
      parameters=[];
      constructor({size, params}) {
        this.capacity = size ?? 50;
        if (params) this.parameters = params;
      }
      get(endpointParams, resolver) {
        const key = this.hash(endpointParams);
        if (key === false) return resolver();
        if (!this.data.has(key)) {
          if (this.data.size > this.capacity + 10) {
            const keys = this.data.keys();
            let i = 0;
            while (true) {
              const {value, done} = keys.next();
              this.data.delete(value);
              if (done || ++i > 10) break;
            }
          }
          this.data.set(key, resolver());
        }
        return this.data.get(key);
      }
      size() {
        return this.data.size;
      }
      hash(endpointParams) {
        let buffer = "";
        const {parameters} = this;
        if (parameters.length === 0) return false;
        for (const param of parameters) {
          const raw = endpointParams[param];
          const val = raw == null ? "\0" : String(raw);
          if (val.includes("|;")) return false;
          buffer += val + "|;";
        }
        return buffer;
      }
    }
  },
  3153: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ decideEndpoint
    });
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/types/EndpointError.js
    class EndpointError extends Error {
      constructor(message) {
        super(message);
        this.name = "EndpointError";
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/debugId.js
    const debugId = "endpoints";
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/debug/toDebugString.js
    function toDebugString(input) {
      if (typeof input !== "object" || input == null) return input;
      if ("ref" in input) return `$${toDebugString(input.ref)}`;
      if ("fn" in input) return `${input.fn}(${(input.argv || []).map(toDebugString).join(", ")})`;
      return JSON.stringify(input, null, 2);
    }
    var customEndpointFunctions = __nccwpck_require__(6649);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/booleanEquals.js
    const booleanEquals = (value1, value2) => value1 === value2;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/coalesce.js
    function coalesce(...args) {
      for (const arg of args) if (arg != null) return arg;
      return;
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttrPathList.js
    const getAttrPathList = path => {
      const parts = path.split(".");
      const pathList = [];
      for (const part of parts) {
        const squareBracketIndex = part.indexOf("[");
        if (squareBracketIndex !== -1) {
          if (part.indexOf("]") !== part.length - 1) throw new EndpointError(`Path: '${path}' does not end with ']'`);
          const arrayIndex = part.slice(squareBracketIndex + 1, -1);
          if (Number.isNaN(parseInt(arrayIndex))) throw new EndpointError(`Invalid array index: '${arrayIndex}' in path: '${path}'`);
          if (squareBracketIndex !== 0) pathList.push(part.slice(0, squareBracketIndex));
          pathList.push(arrayIndex);
        } else pathList.push(part);
      }
      return pathList;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/getAttr.js
    const getAttr = (value, path) => getAttrPathList(path).reduce((acc, index) => {
      if (typeof acc !== "object") throw new EndpointError(`Index '${index}' in '${path}' not found in '${JSON.stringify(value)}'`); else if (Array.isArray(acc)) {
        const i = parseInt(index);
        return acc[i < 0 ? acc.length + i : i];
      }
      return acc[index];
    }, value);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/isSet.js
    const isSet = value => value != null;
    var isValidHostLabel = __nccwpck_require__(4631);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/ite.js
    function ite(condition, trueValue, falseValue) {
      return condition ? trueValue : falseValue;
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/not.js
    const not = value => !value;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/types/dist-es/endpoint.js
    var EndpointURLScheme;
    (function(EndpointURLScheme) {
      EndpointURLScheme["HTTP"] = "http";
      EndpointURLScheme["HTTPS"] = "https";
    })(EndpointURLScheme || (EndpointURLScheme = {}));
    var isIpAddress = __nccwpck_require__(7171);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/parseURL.js
    const DEFAULT_PORTS = {
      [EndpointURLScheme.HTTP]: 80,
      [EndpointURLScheme.HTTPS]: 443
    };
    const parseURL = value => {
      const whatwgURL = (() => {
        try {
          if (value instanceof URL) return value;
          if (typeof value === "object" && "hostname" in value) {
            const {hostname, port, protocol = "", path = "", query = {}} = value;
            const url = new URL(`${protocol}//${hostname}${port ? `:${port}` : ""}${path}`);
            url.search = Object.entries(query).map(([k, v]) => `${k}=${v}`).join("&");
            return url;
          }
          return new URL(value);
        } catch (ignored) {
          return null;
        }
      })();
      if (!whatwgURL) {
        console.error(`Unable to parse ${JSON.stringify(value)} as a whatwg URL.`);
        return null;
      }
      const urlString = whatwgURL.href;
      const {host, hostname, pathname, protocol, search} = whatwgURL;
      if (search) return null;
      const scheme = protocol.slice(0, -1);
      if (!Object.values(EndpointURLScheme).includes(scheme)) return null;
      const isIp = (0, isIpAddress /* isIpAddress */ .o)(hostname);
      const inputContainsDefaultPort = urlString.includes(`${host}:${DEFAULT_PORTS[scheme]}`) || typeof value === "string" && value.includes(`${host}:${DEFAULT_PORTS[scheme]}`);
      const authority = `${host}${inputContainsDefaultPort ? `:${DEFAULT_PORTS[scheme]}` : ``}`;
      return {
        scheme,
        authority,
        path: pathname,
        normalizedPath: pathname.endsWith("/") ? pathname : `${pathname}/`,
        isIp
      };
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/split.js
    function split(value, delimiter, limit) {
      if (limit === 1) return [ value ];
      if (value === "") return [ "" ];
      const parts = value.split(delimiter);
      if (limit === 0) return parts;
      return parts.slice(0, limit - 1).concat(parts.slice(1).join(delimiter));
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/stringEquals.js
    const stringEquals = (value1, value2) => value1 === value2;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/substring.js
    const substring = (input, start, stop, reverse) => {
      if (input == null || start >= stop || input.length < stop || /[^\u0000-\u007f]/.test(input)) return null;
      if (!reverse) return input.substring(start, stop);
      return input.substring(input.length - stop, input.length - start);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/lib/uriEncode.js
    const uriEncode = value => encodeURIComponent(value).replace(/[!*'()]/g, c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/endpointFunctions.js
    const endpointFunctions = {
      booleanEquals,
      coalesce,
      getAttr,
      isSet,
      isValidHostLabel: isValidHostLabel /* isValidHostLabel */ .X,
      ite,
      not,
      parseURL,
      split,
      stringEquals,
      substring,
      uriEncode
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateTemplate.js
    const evaluateTemplate = (template, options) => {
      const evaluatedTemplateArr = [];
      const {referenceRecord, endpointParams} = options;
      let currentIndex = 0;
      while (currentIndex < template.length) {
        const openingBraceIndex = template.indexOf("{", currentIndex);
        if (openingBraceIndex === -1) {
          evaluatedTemplateArr.push(template.slice(currentIndex));
          break;
        }
        evaluatedTemplateArr.push(template.slice(currentIndex, openingBraceIndex));
        const closingBraceIndex = template.indexOf("}", openingBraceIndex);
        if (closingBraceIndex === -1) {
          evaluatedTemplateArr.push(template.slice(openingBraceIndex));
          break;
        }
        if (template[openingBraceIndex + 1] === "{" && template[closingBraceIndex + 1] === "}") {
          evaluatedTemplateArr.push(template.slice(openingBraceIndex + 1, closingBraceIndex));
          currentIndex = closingBraceIndex + 2;
        }
        const parameterName = template.substring(openingBraceIndex + 1, closingBraceIndex);
        if (parameterName.includes("#")) {
          const [refName, attrName] = parameterName.split("#");
          evaluatedTemplateArr.push(getAttr(referenceRecord[refName] ?? endpointParams[refName], attrName));
        } else evaluatedTemplateArr.push(referenceRecord[parameterName] ?? endpointParams[parameterName]);
        currentIndex = closingBraceIndex + 1;
      }
      return evaluatedTemplateArr.join("");
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getReferenceValue.js
    const getReferenceValue = ({ref}, options) => options.referenceRecord[ref] ?? options.endpointParams[ref];
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateExpression.js
    const evaluateExpression = (obj, keyName, options) => {
      if (typeof obj === "string") return evaluateTemplate(obj, options); else if (obj["fn"]) return group.callFunction(obj, options); else if (obj["ref"]) return getReferenceValue(obj, options);
      throw new EndpointError(`'${keyName}': ${String(obj)} is not a string, function or reference.`);
    };
    const callFunction = ({fn, argv}, options) => {
      const evaluatedArgs = Array(argv.length);
      for (let i = 0; i < evaluatedArgs.length; ++i) {
        const arg = argv[i];
        if (typeof arg === "boolean" || typeof arg === "number") evaluatedArgs[i] = arg; else evaluatedArgs[i] = group.evaluateExpression(arg, "arg", options);
      }
      const namespaceSeparatorIndex = fn.indexOf(".");
      if (namespaceSeparatorIndex !== -1) {
        const namespaceFunctions = customEndpointFunctions /* customEndpointFunctions */ .m[fn.slice(0, namespaceSeparatorIndex)];
        const customFunction = namespaceFunctions?.[fn.slice(namespaceSeparatorIndex + 1)];
        if (typeof customFunction === "function") return customFunction(...evaluatedArgs);
      }
      const callable = endpointFunctions[fn];
      if (typeof callable === "function") return callable(...evaluatedArgs);
      throw new Error(`function ${fn} not loaded in endpointFunctions.`);
    };
    const group = {
      evaluateExpression,
      callFunction
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/evaluateCondition.js
    const evaluateCondition = (condition, options) => {
      const {assign} = condition;
      if (assign && assign in options.referenceRecord) throw new EndpointError(`'${assign}' is already defined in Reference Record.`);
      const value = callFunction(condition, options);
      options.logger?.debug?.(`${debugId} evaluateCondition: ${toDebugString(condition)} = ${toDebugString(value)}`);
      const result = value === "" ? true : !!value;
      if (assign != null) return {
        result,
        toAssign: {
          name: assign,
          value
        }
      };
      return {
        result
      };
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointHeaders.js
    const getEndpointHeaders = (headers, options) => Object.entries(headers ?? {}).reduce((acc, [headerKey, headerVal]) => {
      acc[headerKey] = headerVal.map(headerValEntry => {
        const processedExpr = evaluateExpression(headerValEntry, "Header value entry", options);
        if (typeof processedExpr !== "string") throw new EndpointError(`Header '${headerKey}' value '${processedExpr}' is not a string`);
        return processedExpr;
      });
      return acc;
    }, {});
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointProperties.js
    const getEndpointProperties = (properties, options) => Object.entries(properties).reduce((acc, [propertyKey, propertyVal]) => {
      acc[propertyKey] = getEndpointProperties_group.getEndpointProperty(propertyVal, options);
      return acc;
    }, {});
    const getEndpointProperty = (property, options) => {
      if (Array.isArray(property)) return property.map(propertyEntry => getEndpointProperty(propertyEntry, options));
      switch (typeof property) {
       case "string":
        return evaluateTemplate(property, options);

       case "object":
        if (property === null) throw new EndpointError(`Unexpected endpoint property: ${property}`);
        return getEndpointProperties_group.getEndpointProperties(property, options);

       case "boolean":
        return property;

       default:
        throw new EndpointError(`Unexpected endpoint property type: ${typeof property}`);
      }
    };
    const getEndpointProperties_group = {
      getEndpointProperty,
      getEndpointProperties
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/utils/getEndpointUrl.js
    const getEndpointUrl = (endpointUrl, options) => {
      const expression = evaluateExpression(endpointUrl, "Endpoint URL", options);
      if (typeof expression === "string") try {
        return new URL(expression);
      } catch (error) {
        console.error(`Failed to construct URL with ${expression}`, error);
        throw error;
      }
      throw new EndpointError(`Endpoint URL must be a string, got ${typeof expression}`);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/endpoints/util-endpoints/decideEndpoint.js
    const RESULT = 1e8;
    const decideEndpoint = (bdd, options) => {
      const {nodes, root, results, conditions} = bdd;
      let ref = root;
      const referenceRecord = {};
      const closure = {
        referenceRecord,
        endpointParams: options.endpointParams,
        logger: options.logger
      };
      while (ref !== 1 && ref !== -1 && ref < RESULT) {
        const node_i = 3 * (Math.abs(ref) - 1);
        const [condition_i, highRef, lowRef] = [ nodes[node_i], nodes[node_i + 1], nodes[node_i + 2] ];
        const [fn, argv, assign] = conditions[condition_i];
        const evaluation = evaluateCondition({
          fn,
          assign,
          argv
        }, closure);
        if (evaluation.toAssign) {
          const {name, value} = evaluation.toAssign;
          referenceRecord[name] = value;
        }
        ref = ref >= 0 === evaluation.result ? highRef : lowRef;
      }
      if (ref >= RESULT) {
        const result = results[ref - RESULT];
        if (result[0] === -1) {
          const [, errorExpression] = result;
          throw new EndpointError(evaluateExpression(errorExpression, "Error", closure));
        }
        const [url, properties, headers] = result;
        return {
          url: getEndpointUrl(url, closure),
          properties: getEndpointProperties(properties, closure),
          headers: getEndpointHeaders(headers ?? {}, closure)
        };
      }
      throw new EndpointError(`No matching endpoint.`);
    };
  },
  7171: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      o: () => /* binding */ isIpAddress
    });
    const IP_V4_REGEX = new RegExp(`^(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d|\\d)){3}$`);
    const isIpAddress = value => IP_V4_REGEX.test(value) || value.startsWith("[") && value.endsWith("]");
  },
  6649: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => /* binding */ customEndpointFunctions
    });
    const customEndpointFunctions = {};
  },
  7342: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      C: () => /* binding */ HttpBindingNormalizedSchema,
      K: () => /* binding */ getHttpOperationBindings
    });
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9800);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7559);
    var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5155);
    const HTTP_BINDINGS = Symbol.for("@smithy/schema-x");
    class HttpBindingNormalizedSchema extends _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.l1 {
      static identity=Symbol.for("@smithy/HttpBindingNormalizedSchema");
      identity=HttpBindingNormalizedSchema.identity;
      bindings;
      constructor(schema) {
        super(schema);
      }
      static of(schema) {
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.l1.of(schema);
        if (ns.identity === HttpBindingNormalizedSchema.identity) return ns;
        const schemaCache = ns.isMemberSchema() ? ns : ns.getSchema();
        const cache = typeof schemaCache === "object" && schemaCache !== null ? schemaCache : ns;
        return cache[HTTP_BINDINGS] ??= new HttpBindingNormalizedSchema(ns);
      }
      getHttpBindingLocation(traits) {
        if (traits.httpPayload) return 36;
        if (traits.httpLabel) return 33;
        if (traits.httpHeader) return 38;
        if (typeof traits.httpPrefixHeaders === "string") return 39;
        if (traits.httpQuery) return 34;
        if (traits.httpQueryParams) return 35;
        if (traits.httpResponseCode) return 37;
        return 32;
      }
      getHttpBindingValue(location, traits, nested = false) {
        const raw = this.getSchema();
        const type = typeof raw === "number" ? raw & 255 : this.isListSchema() ? 64 : 255;
        const slot = location & 7;
        const media = traits.mediaType ? traits.mediaType === "application/json" || traits.mediaType.endsWith("+json") ? 2 : 1 : 0;
        const stream = traits.streaming || type === 42 ? this.isStructSchema() ? 2 : 1 : 0;
        const timestamp = type >= 4 && type <= 7 ? slot >= 6 ? 2 : slot > 0 && slot < 4 ? 1 : 0 : 0;
        let flags = type | media << 8 | (traits.idempotencyToken ? 1 : 0) << 10 | stream << 11 | (traits.sparse ? 1 : 0) << 13 | timestamp << 14 | (traits.hostLabel ? 1 : 0) << 17 | (location === 36 && typeof raw !== "object" ? 1 : 0) << 18;
        const category = type & 192;
        const collectionValue = slot & 2 && (category === 64 || !nested && slot & 1) ? this.getHttpBindingCollectionValue(location, traits) : void 0;
        const valueType = (collectionValue?.[1] ?? 0) & 255;
        flags |= (slot >= 6 && (valueType === 4 || valueType === 6) ? 1 : 0) << 16;
        return [ this, flags, collectionValue ];
      }
      getHttpBindingCollectionValue(location, traits = this.getMergedTraits()) {
        const valueSchema = HttpBindingNormalizedSchema.of(this.getValueSchema());
        return valueSchema.getHttpBindingValue(location, {
          ...valueSchema.getMergedTraits(),
          ...traits
        }, true);
      }
      getHttpBindings() {
        const source = this.getSchema();
        return typeof source !== "object" || source === null ? EMPTY_BINDINGS : this.bindings ??= buildHttpBindings(this);
      }
    }
    const buildHttpBindings = schema => {
      const bodyMemberNames = [];
      const bodyMemberSchemas = [];
      const requestBodyMemberNames = [];
      const requestBodyMemberSchemas = [];
      const memberBindings = [];
      const byName = {};
      const headers = {};
      const prefixHeaders = [];
      const responseBindings = {
        headers,
        prefixHeaders
      };
      const bindings = {
        request: {
          memberBindings,
          byName
        },
        response: {
          bodyMemberNames,
          bindings: responseBindings
        }
      };
      const {request, response} = bindings;
      for (const [name, member] of schema.structIterator()) {
        const bindingSchema = HttpBindingNormalizedSchema.of(member);
        const traits = bindingSchema.getMergedTraits();
        const location = bindingSchema.getHttpBindingLocation(traits);
        const wireName = traits.httpHeader?.toLowerCase() ?? traits.httpPrefixHeaders?.toLowerCase() ?? traits.httpQuery;
        const value = bindingSchema.getHttpBindingValue(location, traits);
        const binding = [ name, value, location, wireName ];
        if (name === "__proto__") (0, _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__.T)(byName);
        byName[name] = binding;
        if (value[1] >> 10 & 1) request.hasIdempotency = true;
        memberBindings.push(binding);
        const slot = location & 7;
        if (slot === 0) {
          requestBodyMemberNames.push(name);
          requestBodyMemberSchemas.push(member);
        }
        if ((slot & 4) === 0) {
          bodyMemberNames.push(name);
          bodyMemberSchemas.push(member);
        } else if ((slot & 6) === 4) if (slot & 1) responseBindings.statusCode = binding; else {
          responseBindings.payload = binding;
          const type = value[1] & 255;
          request.contentTypeInstruction = traits.mediaType ?? (type === 0 ? "text/plain" : type === 21 || type === 42 ? "application/octet-stream" : null);
        } else if (slot & 1) {
          request.hasPrefixHeaders = true;
          prefixHeaders.push(binding);
        } else {
          if (wireName === "__proto__") (0, _smithy_core_serde__WEBPACK_IMPORTED_MODULE_1__.T)(headers);
          headers[wireName] = binding;
        }
      }
      if (request.contentTypeInstruction === void 0 && requestBodyMemberNames.length) request.contentTypeInstruction = null;
      request.syntheticBodySchema = createBodySchema(schema, requestBodyMemberNames, requestBodyMemberSchemas);
      response.syntheticBodySchema = createBodySchema(schema, bodyMemberNames, bodyMemberSchemas);
      return bindings;
    };
    const buildPathSegments = path => {
      const segments = [];
      let offset = 0;
      for (const match of path.matchAll(/\{([^{}+]+)(\+)?\}/g)) {
        if (match.index > offset) segments.push([ path.slice(offset, match.index), 0 ]);
        segments.push([ match[1], match[2] ? 2 : 1 ]);
        offset = match.index + match[0].length;
      }
      if (segments.length && offset < path.length) segments.push([ path.slice(offset), 0 ]);
      return segments.length ? segments : void 0;
    };
    const buildHttpOperationBindings = schema => {
      const {http, endpoint} = (0, _smithy_core_schema__WEBPACK_IMPORTED_MODULE_2__.c)(schema.traits ?? {});
      const [path, search] = http?.[1].split("?") ?? [];
      return [ http?.[0], path, search ? [ ...new URLSearchParams(search) ] : [], path ? buildPathSegments(path) : void 0, endpoint?.[0] ];
    };
    const EMPTY_BINDINGS = {
      request: {
        memberBindings: [],
        byName: {}
      },
      response: {
        bodyMemberNames: [],
        bindings: {
          headers: {},
          prefixHeaders: []
        }
      }
    };
    const getHttpOperationBindings = schema => schema[HTTP_BINDINGS] ??= buildHttpOperationBindings(schema);
    const createBodySchema = (schema, memberNames, memberSchemas) => {
      if (!memberNames.length) return;
      const source = schema.getSchema();
      const body = [ 3, source[1], source[2], schema.getMergedTraits(), memberNames, memberSchemas ];
      const required = source[6];
      const bodyRequired = required && memberNames.reduce((count, name) => count + (source[4].indexOf(name) < required ? 1 : 0), 0);
      if (bodyRequired) body[6] = bodyRequired;
      return body;
    };
  },
  8338: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ HttpProtocol
    });
    var httpRequest = __nccwpck_require__(6804);
    var httpResponse = __nccwpck_require__(5206);
    var hasOwn = __nccwpck_require__(9797);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/isValidHostname.js
    function isValidHostname(hostname) {
      const hostPattern = /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/;
      return hostPattern.test(hostname);
    }
    var TypeRegistry = __nccwpck_require__(4700);
    var SerdeContext = __nccwpck_require__(5389);
    var HttpBindingNormalizedSchema = __nccwpck_require__(7342);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/HttpProtocol.js
    class HttpProtocol extends SerdeContext /* SerdeContext */ .f {
      options;
      compositeErrorRegistry;
      constructor(options) {
        super();
        this.options = options;
        this.compositeErrorRegistry = new TypeRegistry /* TypeRegistry */ .O(options.defaultNamespace);
        for (const etr of options.errorTypeRegistries ?? []) this.compositeErrorRegistry.copyFrom(etr);
      }
      getRequestType() {
        return httpRequest /* HttpRequest */ .K;
      }
      getResponseType() {
        return httpResponse /* HttpResponse */ .c;
      }
      setSerdeContext(serdeContext) {
        this.serdeContext = serdeContext;
        this.serializer.setSerdeContext(serdeContext);
        this.deserializer.setSerdeContext(serdeContext);
        if (this.getPayloadCodec()) this.getPayloadCodec().setSerdeContext(serdeContext);
      }
      updateServiceEndpoint(request, endpoint) {
        if ("url" in endpoint) {
          request.protocol = endpoint.url.protocol;
          request.hostname = endpoint.url.hostname;
          request.port = endpoint.url.port ? Number(endpoint.url.port) : void 0;
          request.path = endpoint.url.pathname;
          request.fragment = endpoint.url.hash || void 0;
          request.username = endpoint.url.username || void 0;
          request.password = endpoint.url.password || void 0;
          if (!request.query) request.query = {};
          for (const [k, v] of endpoint.url.searchParams.entries()) request.query[k] = v;
          if (endpoint.headers) for (const name in endpoint.headers) {
            if (!(0, hasOwn /* hasOwn */ .$)(endpoint.headers, name)) continue;
            request.headers[name] = endpoint.headers[name].join(", ");
          }
          return request;
        } else {
          request.protocol = endpoint.protocol;
          request.hostname = endpoint.hostname;
          request.port = endpoint.port ? Number(endpoint.port) : void 0;
          request.path = endpoint.path;
          request.query = {
            ...endpoint.query
          };
          if (endpoint.headers) for (const name in endpoint.headers) {
            if (!(0, hasOwn /* hasOwn */ .$)(endpoint.headers, name)) continue;
            request.headers[name] = endpoint.headers[name];
          }
          return request;
        }
      }
      setHostPrefix(request, operationSchema, input, operation = (0, HttpBindingNormalizedSchema /* getHttpOperationBindings */ .K)(operationSchema)) {
        if (this.serdeContext?.disableHostPrefix) return;
        const hostPrefix = operation[4];
        if (typeof hostPrefix !== "string") return;
        let resolvedHostPrefix = hostPrefix;
        for (const [name, [, flags]] of HttpBindingNormalizedSchema /* HttpBindingNormalizedSchema */ .C.of(operationSchema.input).getHttpBindings().request.memberBindings) {
          if (!(flags >> 17 & 1)) continue;
          const replacement = input[name];
          if (typeof replacement !== "string") throw new Error(`@smithy/core/schema - ${name} in input must be a string as hostLabel.`);
          resolvedHostPrefix = resolvedHostPrefix.replace(`{${name}}`, replacement);
        }
        request.hostname = resolvedHostPrefix + request.hostname;
        if (!isValidHostname(request.hostname)) throw new Error(`[${request.hostname}] is not a valid hostname.`);
      }
      deserializeMetadata(output) {
        return {
          httpStatusCode: output.statusCode,
          requestId: output.headers["x-amzn-requestid"] ?? output.headers["x-amzn-request-id"] ?? output.headers["x-amz-request-id"],
          extendedRequestId: output.headers["x-amz-id-2"],
          cfId: output.headers["x-amz-cf-id"]
        };
      }
      resolveError(name, namespaces, registries) {
        const defaultErrorSchema = [ -3, "", "Error", 0, [], [], 0 ];
        let schema;
        for (const registry of registries) for (const ns of namespaces) try {
          if (ns === "*") schema = registry.getSchema(name); else schema = registry.getSchema(ns + "#" + name);
          const errorCtor = registry.getErrorCtor(schema);
          if (errorCtor) return [ schema, errorCtor, "modeled" ]; else {
            const syntheticErrorSchema = registry.getBaseException();
            if (syntheticErrorSchema) {
              const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
              if (syntheticErrorCtor) return [ schema, syntheticErrorCtor, "synthetic" ];
            }
          }
        } catch (ignored) {}
        for (const registry of registries) {
          const syntheticErrorSchema = registry.getBaseException();
          if (syntheticErrorSchema) {
            const syntheticErrorCtor = registry.getErrorCtor(syntheticErrorSchema);
            if (syntheticErrorCtor) return [ syntheticErrorSchema, syntheticErrorCtor, "synthetic" ];
          }
        }
        return [ defaultErrorSchema, Error, "native" ];
      }
      async serializeEventStream({eventStream, requestSchema, initialRequest}) {
        const eventStreamSerde = await this.loadEventStreamCapability();
        return eventStreamSerde.serializeEventStream({
          eventStream,
          requestSchema,
          initialRequest
        });
      }
      async deserializeEventStream({response, responseSchema, initialResponseContainer}) {
        const eventStreamSerde = await this.loadEventStreamCapability();
        return eventStreamSerde.deserializeEventStream({
          response,
          responseSchema,
          initialResponseContainer
        });
      }
      async loadEventStreamCapability() {
        const {EventStreamSerde, eventStreamSerdeProvider} = await Promise.all([ __nccwpck_require__.e(688), __nccwpck_require__.e(979) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 6217));
        const marshaller = this.resolveEventStreamMarshaller(eventStreamSerdeProvider);
        return new EventStreamSerde({
          marshaller,
          serializer: this.serializer,
          deserializer: this.deserializer,
          serdeContext: this.serdeContext,
          defaultContentType: this.getDefaultContentType(),
          compositeErrorRegistry: this.compositeErrorRegistry
        });
      }
      getDefaultContentType() {
        throw new Error(`@smithy/core/protocols - ${this.constructor.name} getDefaultContentType() implementation missing.`);
      }
      async deserializeHttpMessage(schema, context, response, arg4, arg5) {
        return [];
      }
      getEventStreamMarshaller() {
        const context = this.serdeContext;
        if (!context.eventStreamMarshaller) throw new Error("@smithy/core - HttpProtocol: eventStreamMarshaller missing in serdeContext.");
        return context.eventStreamMarshaller;
      }
      resolveEventStreamMarshaller(importedProvider) {
        const context = this.serdeContext;
        if (context.eventStreamMarshaller) return context.eventStreamMarshaller;
        return importedProvider(this.serdeContext);
      }
    }
  },
  4322: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      M: () => /* binding */ RpcProtocol
    });
    var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(9797);
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9800);
    var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6804);
    var _HttpProtocol__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8338);
    var _collect_stream_body__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1833);
    class RpcProtocol extends _HttpProtocol__WEBPACK_IMPORTED_MODULE_0__.t {
      async serializeRequest(operationSchema, _input, context) {
        const serializer = this.serializer;
        const query = {};
        const headers = {};
        const endpoint = await context.endpoint();
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_1__.l1.of(operationSchema?.input);
        const schema = ns.getSchema();
        let payload;
        const input = _input && typeof _input === "object" ? _input : {};
        const request = new _smithy_core_transport__WEBPACK_IMPORTED_MODULE_2__.K({
          protocol: "",
          hostname: "",
          port: void 0,
          path: "/",
          fragment: void 0,
          query,
          headers,
          body: void 0
        });
        if (endpoint) {
          this.updateServiceEndpoint(request, endpoint);
          this.setHostPrefix(request, operationSchema, input);
        }
        if (input) {
          const eventStreamMember = ns.getEventStreamMember();
          if (eventStreamMember) {
            if (input[eventStreamMember]) {
              const initialRequest = {};
              for (const [memberName] of ns.structIterator()) if (memberName !== eventStreamMember && input[memberName] != null) initialRequest[memberName] = input[memberName];
              payload = await this.serializeEventStream({
                eventStream: input[eventStreamMember],
                requestSchema: ns,
                initialRequest
              });
            }
          } else {
            serializer.write(schema, input);
            payload = serializer.flush();
          }
        }
        request.headers = Object.assign(request.headers, headers);
        request.query = query;
        request.body = payload;
        request.method = "POST";
        return request;
      }
      async deserializeResponse(operationSchema, context, response) {
        const deserializer = this.deserializer;
        const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_1__.l1.of(operationSchema.output);
        const dataObject = {};
        if (this.isErrorResponse(response.statusCode)) {
          const bytes = await (0, _collect_stream_body__WEBPACK_IMPORTED_MODULE_3__.P)(response.body, context);
          if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(15, bytes));
          await this.handleError(operationSchema, context, response, dataObject, this.deserializeMetadata(response));
          throw new Error("@smithy/core/protocols - RPC Protocol error handler failed to throw.");
        }
        for (const header in response.headers) {
          if (!(0, _smithy_core_transport__WEBPACK_IMPORTED_MODULE_4__.$)(response.headers, header)) continue;
          const value = response.headers[header];
          delete response.headers[header];
          response.headers[header.toLowerCase()] = value;
        }
        const eventStreamMember = ns.getEventStreamMember();
        if (eventStreamMember) dataObject[eventStreamMember] = await this.deserializeEventStream({
          response,
          responseSchema: ns,
          initialResponseContainer: dataObject
        }); else {
          const bytes = await (0, _collect_stream_body__WEBPACK_IMPORTED_MODULE_3__.P)(response.body, context);
          if (bytes.byteLength > 0) Object.assign(dataObject, await deserializer.read(ns, bytes));
        }
        dataObject.$metadata = this.deserializeMetadata(response);
        return dataObject;
      }
      isErrorResponse(statusCode) {
        return statusCode >= 300;
      }
    }
  },
  5389: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      f: () => /* binding */ SerdeContext
    });
    class SerdeContext {
      serdeContext;
      setSerdeContext(serdeContext) {
        this.serdeContext = serdeContext;
      }
    }
  },
  1833: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      P: () => /* binding */ collectBody
    });
    var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2125);
    const collectBody = async (streamBody = new Uint8Array, context) => {
      if (streamBody instanceof Uint8Array) return _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__.Mu.mutate(streamBody);
      if (!streamBody) return _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__.Mu.mutate(new Uint8Array);
      const fromContext = context.streamCollector(streamBody);
      return _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__.Mu.mutate(await fromContext);
    };
  },
  5282: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      p: () => /* binding */ JsonCodec2
    });
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/ConfigurableSerdeContext.js
    class SerdeContextConfig {
      serdeContext;
      setSerdeContext(serdeContext) {
        this.serdeContext = serdeContext;
      }
    }
    var determineTimestampFormat = __nccwpck_require__(4535);
    var NormalizedSchema = __nccwpck_require__(9800);
    var writeKey = __nccwpck_require__(5155);
    var fromBase64 = __nccwpck_require__(2863);
    var lazy_json = __nccwpck_require__(6782);
    var date_utils = __nccwpck_require__(1514);
    var NumericValue = __nccwpck_require__(4299);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/UnionSerde.js
    class UnionSerde {
      from;
      to;
      keys;
      constructor(from, to) {
        this.from = from;
        this.to = to;
        const keys = Object.keys(this.from);
        const set = new Set(keys);
        set.delete("__type");
        this.keys = set;
      }
      mark(key) {
        this.keys.delete(key);
      }
      hasUnknown() {
        return this.keys.size === 1 && Object.keys(this.to).length === 0;
      }
      writeUnknown() {
        if (this.hasUnknown()) {
          const k = this.keys.values().next().value;
          const v = this.from[k];
          this.to.$unknown = [ k, v ];
        }
      }
    }
    var detectBufferParsing = __nccwpck_require__(3223);
    var jsonReviver = __nccwpck_require__(4075);
    var needsReviver = __nccwpck_require__(6624);
    var parseJsonBody = __nccwpck_require__(3929);
    var hasOwn = __nccwpck_require__(9797);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeDeserializer2.js
    class JsonShapeDeserializer2 extends SerdeContextConfig {
      settings;
      constructor(settings) {
        super();
        this.settings = settings;
      }
      async read(schema, data) {
        const reviver = (0, needsReviver /* needsReviver */ .t)(schema) ? jsonReviver /* jsonReviver */ .E : void 0;
        let parsed;
        if (typeof data === "string") {
          if (data.length === 0) return {};
          parsed = JSON.parse(data, reviver);
        } else if (data instanceof Uint8Array && (0, detectBufferParsing /* detectBufferParsing */ .S)()) {
          if (data.byteLength === 0) return {};
          const buf = Buffer.isBuffer(data) ? data : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
          parsed = JSON.parse(buf, reviver);
        } else parsed = await (0, parseJsonBody /* parseJsonBody */ .Y2)(data, this.serdeContext, schema);
        return this._read(schema, parsed);
      }
      readObject(schema, data) {
        return this._read(schema, data);
      }
      _read(schema, value) {
        const isObject = value !== null && typeof value === "object";
        const ns = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
        if (isObject) {
          if (ns.isStructSchema()) return this._readStruct(ns, value);
          if (Array.isArray(value) && ns.isListSchema()) {
            const listMember = ns.getValueSchema();
            if (this.needsTransform(listMember)) for (let i = 0; i < value.length; ++i) value[i] = this._read(listMember, value[i]);
            return value;
          }
          if (ns.isMapSchema()) {
            const mapMember = ns.getValueSchema();
            const map = value;
            if (this.needsTransform(mapMember)) for (const k in map) {
              if (!(0, hasOwn /* hasOwn */ .$)(map, k)) continue;
              if (k === "__proto__") (0, writeKey /* writeKey */ .T)(map);
              map[k] = this._read(mapMember, map[k]);
            }
            return map;
          }
        }
        if (ns.isBlobSchema() && typeof value === "string") return (0, fromBase64 /* fromBase64 */ .E)(value);
        const mediaType = ns.getMergedTraits().mediaType;
        if (ns.isStringSchema() && typeof value === "string" && mediaType) {
          const isJson = mediaType === "application/json" || mediaType.endsWith("+json");
          if (isJson) return lazy_json /* LazyJsonString */ .A.from(value);
          return value;
        }
        if (ns.isTimestampSchema() && value != null) {
          const format = (0, determineTimestampFormat /* determineTimestampFormat */ .V)(ns, this.settings);
          switch (format) {
           case 5:
            return (0, date_utils /* parseRfc3339DateTimeWithOffset */ .t_)(value);

           case 6:
            return (0, date_utils /* parseRfc7231DateTime */ .xE)(value);

           case 7:
            return (0, date_utils /* parseEpochTimestamp */ .l3)(value);

           default:
            console.warn("Missing timestamp format, parsing value with Date constructor:", value);
            return new Date(value);
          }
        }
        if (ns.isBigIntegerSchema() && (typeof value === "number" || typeof value === "string")) return BigInt(value);
        if (ns.isBigDecimalSchema() && value != void 0) {
          if (value instanceof NumericValue /* NumericValue */ .D) return value;
          const untyped = value;
          if (untyped.type === "bigDecimal" && "string" in untyped) return new NumericValue /* NumericValue */ .D(untyped.string, untyped.type);
          return new NumericValue /* NumericValue */ .D(String(value), "bigDecimal");
        }
        if (ns.isNumericSchema() && typeof value === "string") {
          switch (value) {
           case "Infinity":
            return 1 / 0;

           case "-Infinity":
            return -1 / 0;

           case "NaN":
            return NaN;
          }
          return value;
        }
        if (ns.isDocumentSchema()) if (isObject) if (Array.isArray(value)) for (let i = 0; i < value.length; ++i) {
          const v = value[i];
          if (!(v instanceof NumericValue /* NumericValue */ .D)) value[i] = this._read(ns, v);
        } else {
          const doc = value;
          for (const k in doc) {
            if (!(0, hasOwn /* hasOwn */ .$)(doc, k)) continue;
            if (k === "__proto__") (0, writeKey /* writeKey */ .T)(doc);
            const v = doc[k];
            if (!(v instanceof NumericValue /* NumericValue */ .D)) doc[k] = this._read(ns, v);
          }
        }
        return value;
      }
      _readStruct(ns, record) {
        const union = ns.isUnionSchema();
        const out = {};
        let nameMap;
        const hasType = typeof record.__type === "string";
        const {jsonName} = this.settings;
        if (jsonName && hasType) nameMap = {};
        let unionSerde;
        if (union) unionSerde = new UnionSerde(record, out);
        for (const [memberName, memberSchema] of ns.structIterator()) {
          let fromKey = memberName;
          if (jsonName) {
            fromKey = memberSchema.getMergedTraits().jsonName ?? fromKey;
            if (hasType) nameMap[fromKey] = memberName;
          }
          if (union) unionSerde.mark(fromKey);
          if (record[fromKey] != null) out[memberName] = this._read(memberSchema, record[fromKey]);
        }
        if (union) unionSerde.writeUnknown(); else if (hasType) for (const k in record) {
          if (!(0, hasOwn /* hasOwn */ .$)(record, k)) continue;
          const v = record[k];
          const t = jsonName ? nameMap[k] ?? k : k;
          if (!(t in out)) out[t] = v;
        }
        return out;
      }
      needsTransform(ns) {
        if (ns.isBlobSchema() || ns.isTimestampSchema() || ns.isBigIntegerSchema() || ns.isBigDecimalSchema() || ns.isNumericSchema()) return true;
        if (ns.isDocumentSchema() || ns.isStructSchema() || ns.isListSchema() || ns.isMapSchema()) return true;
        if (ns.isStringSchema() && ns.getMergedTraits().mediaType) return true;
        return false;
      }
    }
    var serde = __nccwpck_require__(2125);
    var toBase64 = __nccwpck_require__(7706);
    var toUtf8 = __nccwpck_require__(9514);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonBytesStringAdapter.js
    class JsonBytesStringAdapter extends Uint8Array {
      string=null;
      static allocUnsafe(bytes) {
        if (typeof Buffer === "function") {
          const buffer = Buffer.allocUnsafe(bytes);
          return new JsonBytesStringAdapter(buffer.buffer, buffer.byteOffset, buffer.byteLength);
        }
        return new JsonBytesStringAdapter(bytes);
      }
      toString() {
        return this.s();
      }
      valueOf() {
        return this.s();
      }
      includes(searchString, position) {
        if (typeof searchString === "string") return this.s().includes(searchString, position);
        return Uint8Array.prototype.includes.call(this, searchString, position);
      }
      indexOf(searchString, position) {
        if (typeof searchString === "string") return this.s().indexOf(searchString, position);
        return Uint8Array.prototype.indexOf.call(this, searchString, position);
      }
      lastIndexOf(searchString, position) {
        if (typeof searchString === "string") return this.s().lastIndexOf(searchString, position);
        const fn = Uint8Array.prototype.lastIndexOf;
        if (position !== void 0) return fn.call(this, searchString, position);
        return fn.call(this, searchString);
      }
      startsWith(searchString, position) {
        return this.s().startsWith(searchString, position);
      }
      endsWith(searchString, endPosition) {
        return this.s().endsWith(searchString, endPosition);
      }
      match(regexp) {
        return this.s().match(regexp);
      }
      replace(searchValue, replaceValue) {
        return this.s().replace(searchValue, replaceValue);
      }
      search(regexp) {
        return this.s().search(regexp);
      }
      split(separator, limit) {
        return this.s().split(separator, limit);
      }
      substring(start, end) {
        return this.s().substring(start, end);
      }
      trim() {
        return this.s().trim();
      }
      trimStart() {
        return this.s().trimStart();
      }
      trimEnd() {
        return this.s().trimEnd();
      }
      charAt(pos) {
        return this.s().charAt(pos);
      }
      charCodeAt(index) {
        return this.s().charCodeAt(index);
      }
      padStart(maxLength, fillString) {
        return this.s().padStart(maxLength, fillString);
      }
      padEnd(maxLength, fillString) {
        return this.s().padEnd(maxLength, fillString);
      }
      repeat(count) {
        return this.s().repeat(count);
      }
      toUpperCase() {
        return this.s().toUpperCase();
      }
      toLowerCase() {
        return this.s().toLowerCase();
      }
      s() {
        if (this.string == null) {
          const n = Date.now();
          if (n > warned + 6e4) {
            console.warn("@aws-sdk/core/protocols - WARN - JsonCodec2: you have called a string method on a Uint8Array request body. " + "It has been automatically converted to string. In a future version this will throw an error.");
            warned = n;
          }
          this.string = (0, toUtf8 /* toUtf8 */ .P)(this);
        }
        return this.string;
      }
    }
    var warned = 0;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonShapeSerializer2.js
    const encoder = new TextEncoder;
    const OPEN_BRACE = 123;
    const CLOSE_BRACE = 125;
    const OPEN_BRACKET = 91;
    const CLOSE_BRACKET = 93;
    const QUOTE = 34;
    const COLON = 58;
    const COMMA = 44;
    const BACKSLASH = 92;
    const TRUE = new Uint8Array([ 116, 114, 117, 101 ]);
    const FALSE = new Uint8Array([ 102, 97, 108, 115, 101 ]);
    const NULL = new Uint8Array([ 110, 117, 108, 108 ]);
    const ESCAPE_TABLE = new Array(128).fill(null);
    ESCAPE_TABLE[8] = "b";
    ESCAPE_TABLE[9] = "t";
    ESCAPE_TABLE[10] = "n";
    ESCAPE_TABLE[12] = "f";
    ESCAPE_TABLE[13] = "r";
    ESCAPE_TABLE[34] = '"';
    ESCAPE_TABLE[92] = "\\";
    for (let i = 0; i < 32; i++) if (ESCAPE_TABLE[i] === null) ESCAPE_TABLE[i] = "u00" + i.toString(16).padStart(2, "0");
    const INITIAL_BUFFER_SIZE = 2048;
    function alloc(size) {
      return JsonBytesStringAdapter.allocUnsafe(size);
    }
    class JsonShapeSerializer2 extends SerdeContextConfig {
      settings;
      json;
      i=0;
      rootSchema;
      rawValue;
      passthrough=false;
      constructor(settings) {
        super();
        this.settings = settings;
        this.json = alloc(INITIAL_BUFFER_SIZE);
      }
      write(schema, value) {
        this.i = 0;
        this.rawValue = value;
        this.rootSchema = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
        this.passthrough = this.rootSchema.isBlobSchema() || this.rootSchema.isStringSchema();
        if (!this.passthrough) this.writeValue(this.rootSchema, value, void 0);
      }
      writeDiscriminatedDocument(schema, value) {
        this.i = 0;
        this.rootSchema = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
        const ns = this.rootSchema;
        if (ns.isStructSchema() && value != null && typeof value === "object") {
          this.writeValue(ns, value, void 0);
          const prefix = `"__type":"${ns.getName(true) ?? "Unknown"}",`;
          const z = prefix.length;
          this.ensure(z);
          this.json.copyWithin(1 + z, 1, this.i);
          encoder.encodeInto(prefix, this.json.subarray(1));
          this.i += z;
        } else this.writeValue(ns, value, void 0);
      }
      flush() {
        this.rootSchema = void 0;
        const finalPosition = this.i;
        this.i = 0;
        const raw = this.rawValue;
        this.rawValue = void 0;
        if (finalPosition === 0) return raw;
        const result = this.json.subarray(0, finalPosition);
        this.json = alloc(INITIAL_BUFFER_SIZE);
        return result;
      }
      ensure(byteCount) {
        const {i, json} = this;
        if (i + byteCount > json.length) {
          let newSize = json.length * 2;
          while (newSize < i + byteCount) newSize *= 2;
          const next = alloc(newSize);
          next.set(this.json);
          this.json = next;
        }
      }
      writeAscii(s) {
        const z = s.length;
        this.ensure(z);
        let {i, json} = this;
        for (let j = 0; j < z; ++j) {
          json[i] = s.charCodeAt(j);
          i += 1;
        }
        this.i = i;
      }
      writeAsciiQuoted(s) {
        const z = s.length;
        this.ensure(z + 4);
        let {json, i} = this;
        json[i++] = QUOTE;
        for (let j = 0; j < z; ++j) json[i++] = s.charCodeAt(j);
        json[i++] = QUOTE;
        this.i = i;
      }
      writeJsonString(s) {
        const z = s.length;
        this.ensure(z * 3 + 2);
        this.json[this.i++] = QUOTE;
        for (let j = 0; j < z; ++j) {
          const c = s.charCodeAt(j);
          if (c > 34 && c < 92) this.json[this.i++] = c; else if (c < 128) {
            const esc = ESCAPE_TABLE[c];
            if (esc !== null) {
              this.ensure(esc.length + 1 + (z - j - 1) * 3 + 1);
              this.json[this.i++] = BACKSLASH;
              for (let k = 0; k < esc.length; k++) this.json[this.i++] = esc.charCodeAt(k);
            } else this.json[this.i++] = c;
          } else if (c >= 55296 && c <= 56319) {
            const next = j + 1 < z ? s.charCodeAt(j + 1) : 0;
            if (next >= 56320 && next <= 57343) {
              this.ensure(4);
              const {written} = encoder.encodeInto(s.substring(j, j + 2), this.json.subarray(this.i));
              this.i += written;
              ++j;
            } else {
              this.ensure(6 + (z - j - 1) * 3 + 1);
              this.writeUnicodeEscape(c);
            }
          } else if (c >= 56320 && c <= 57343) {
            this.ensure(6 + (z - j - 1) * 3 + 1);
            this.writeUnicodeEscape(c);
          } else {
            let {i, json} = this;
            if (c < 2048) {
              json[i++] = 192 | c >> 6;
              json[i++] = 128 | c & 63;
            } else {
              json[i++] = 224 | c >> 12;
              json[i++] = 128 | c >> 6 & 63;
              json[i++] = 128 | c & 63;
            }
            this.i = i;
          }
        }
        this.json[this.i++] = QUOTE;
      }
      writeUnicodeEscape(code) {
        let {json, i} = this;
        json[i++] = BACKSLASH;
        json[i++] = 117;
        const hex = code.toString(16).padStart(4, "0");
        for (let j = 0; j < 4; ++j) json[i++] = hex.charCodeAt(j);
        this.i = i;
      }
      static B64=(() => {
        const chars = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        const table = new Uint8Array(64);
        for (let i = 0; i < 64; ++i) table[i] = chars.charCodeAt(i);
        return table;
      })();
      writeBase64(data) {
        const b64Len = Math.ceil(data.length / 3) * 4;
        this.ensure(b64Len + 2);
        const json = this.json;
        const B64 = JsonShapeSerializer2.B64;
        let i = this.i;
        json[i++] = QUOTE;
        const len = data.length;
        const remainder = len % 3;
        const mainLen = len - remainder;
        for (let j = 0; j < mainLen; j += 3) {
          const a = data[j];
          const b = data[j + 1];
          const c = data[j + 2];
          json[i++] = B64[a >> 2];
          json[i++] = B64[(a & 3) << 4 | b >> 4];
          json[i++] = B64[(b & 15) << 2 | c >> 6];
          json[i++] = B64[c & 63];
        }
        if (remainder === 2) {
          const a = data[mainLen];
          const b = data[mainLen + 1];
          json[i++] = B64[a >> 2];
          json[i++] = B64[(a & 3) << 4 | b >> 4];
          json[i++] = B64[(b & 15) << 2];
          json[i++] = 61;
        } else if (remainder === 1) {
          const a = data[mainLen];
          json[i++] = B64[a >> 2];
          json[i++] = B64[(a & 3) << 4];
          json[i++] = 61;
          json[i++] = 61;
        }
        json[i++] = QUOTE;
        this.i = i;
      }
      writeValue(schema, value, container) {
        if (value == null) {
          if (container?.isStructSchema()) {
            if (value === void 0) {
              const ns = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
              if (ns.isIdempotencyToken()) {
                this.writeAsciiQuoted((0, serde /* generateIdempotencyToken */ .ec)());
                return;
              }
            }
            return;
          }
          this.ensure(4);
          this.json.set(NULL, this.i);
          this.i += 4;
          return;
        }
        const ns = NormalizedSchema /* NormalizedSchema */ .l1.of(schema);
        const isObject = typeof value === "object";
        if (ns.isStringSchema()) {
          const mediaType = ns.getMergedTraits().mediaType;
          if (mediaType) {
            const isJson = mediaType === "application/json" || mediaType.endsWith("+json");
            if (isJson) {
              this.writeJsonString(lazy_json /* LazyJsonString */ .A.from(value).toString());
              return;
            }
          }
        }
        if (this.settings.bigNumberAsString && value != null && (ns.isBigIntegerSchema() || ns.isBigDecimalSchema())) {
          const asString = value instanceof NumericValue /* NumericValue */ .D ? value.string : String(value);
          this.writeAsciiQuoted(asString);
          return;
        }
        if (isObject) {
          if (ns.isStructSchema()) {
            this.writeStruct(ns, value);
            return;
          }
          if (Array.isArray(value) && (ns.isListSchema() || ns.isDocumentSchema())) {
            this.writeList(ns, value, ns.isDocumentSchema());
            return;
          }
          if (ns.isMapSchema()) {
            this.writeMap(ns, value, false);
            return;
          }
          if (value instanceof Uint8Array && (ns.isBlobSchema() || ns.isDocumentSchema())) {
            this.writeBase64(value);
            return;
          }
          if (value instanceof Date && (ns.isTimestampSchema() || ns.isDocumentSchema())) {
            this.writeTimestamp(ns, value);
            return;
          }
          if (value instanceof NumericValue /* NumericValue */ .D) {
            this.writeAscii(value.string);
            return;
          }
          if (ns.isDocumentSchema()) {
            if (Array.isArray(value)) this.writeList(ns, value, true); else this.writeMap(ns, value, true);
            return;
          }
          const json = JSON.stringify(value);
          this.writeAscii(json);
          return;
        }
        if (typeof value === "string") {
          if (ns.isBlobSchema()) {
            const b64 = (this.serdeContext?.base64Encoder ?? toBase64 /* toBase64 */ .n)(value);
            this.writeAsciiQuoted(b64);
            return;
          }
          this.writeJsonString(value);
          return;
        }
        if (typeof value === "number") {
          if (Math.abs(value) === 1 / 0 || Number.isNaN(value)) {
            this.writeAsciiQuoted(String(value));
            return;
          }
          const numStr = String(value);
          this.writeAscii(numStr);
          return;
        }
        if (typeof value === "boolean") {
          this.ensure(5);
          let {i, json} = this;
          if (value) {
            json.set(TRUE, i);
            i += 4;
          } else {
            json.set(FALSE, i);
            i += 5;
          }
          this.i = i;
          return;
        }
        if (typeof value === "bigint") {
          this.writeAscii(value.toString());
          return;
        }
        this.writeAscii(String(value));
      }
      writeStruct(ns, value) {
        this.ensure(2);
        this.json[this.i++] = OPEN_BRACE;
        let wroteAny = false;
        const hasType = typeof value.__type === "string";
        let writtenKeys;
        if (hasType) writtenKeys = new Set;
        for (const [memberName, memberSchema] of ns.structIterator()) {
          const item = value[memberName];
          if (item == null && !memberSchema.isIdempotencyToken()) continue;
          if (wroteAny) {
            this.ensure(1);
            this.json[this.i++] = COMMA;
          }
          wroteAny = true;
          const targetKey = this.settings.jsonName ? memberSchema.getMergedTraits().jsonName ?? memberName : memberName;
          if (writtenKeys) {
            writtenKeys.add(memberName);
            writtenKeys.add(targetKey);
          }
          this.writeAsciiQuoted(targetKey);
          this.json[this.i++] = COLON;
          this.writeValue(memberSchema, item, ns);
        }
        if (!wroteAny && ns.isUnionSchema()) {
          const {$unknown} = value;
          if (Array.isArray($unknown)) {
            const [k, v] = $unknown;
            this.writeAsciiQuoted(k);
            this.ensure(1);
            this.json[this.i++] = COLON;
            this.writeValue(15, v, ns);
          }
        } else if (hasType) for (const k in value) {
          if (writtenKeys.has(k)) continue;
          writtenKeys.add(k);
          const v = value[k];
          if (wroteAny) {
            this.ensure(1);
            this.json[this.i++] = COMMA;
          }
          wroteAny = true;
          this.writeAsciiQuoted(k);
          this.ensure(1);
          this.json[this.i++] = COLON;
          this.writeValue(15, v, void 0);
        }
        this.ensure(1);
        this.json[this.i++] = CLOSE_BRACE;
      }
      writeList(ns, value, isDocument) {
        const sparse = !!ns.getMergedTraits().sparse;
        const valueSchema = ns.getValueSchema();
        if (!isDocument) if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
          let hasSpecials = false;
          for (let i = 0; i < value.length; ++i) {
            const v = value[i];
            if (Number.isNaN(v) || v === 1 / 0 || v === -1 / 0 || v == null && !sparse) {
              hasSpecials = true;
              break;
            }
          }
          let json;
          if (!hasSpecials) json = JSON.stringify(value); else {
            const out = [];
            for (let i = 0; i < value.length; ++i) {
              const v = value[i];
              if (v == null && !sparse) continue;
              if (Number.isNaN(v) || v === 1 / 0 || v === -1 / 0) out.push(String(v)); else out.push(v);
            }
            json = JSON.stringify(out);
          }
          this.ensure(json.length * 3);
          this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
          return;
        }
        this.ensure(2);
        this.json[this.i++] = OPEN_BRACKET;
        let wroteFirstItem = false;
        for (let i = 0; i < value.length; ++i) {
          const item = value[i];
          if (isDocument ? item === void 0 : item == null && !sparse) continue;
          if (wroteFirstItem) {
            this.ensure(1);
            this.json[this.i++] = COMMA;
          }
          this.writeValue(valueSchema, item, void 0);
          wroteFirstItem = true;
        }
        this.ensure(1);
        this.json[this.i++] = CLOSE_BRACKET;
      }
      writeMap(ns, value, isDocument) {
        const sparse = !!ns.getMergedTraits().sparse;
        const valueSchema = ns.getValueSchema();
        if (!isDocument) if (valueSchema.isStringSchema() || valueSchema.isNumericSchema() || valueSchema.isBooleanSchema()) {
          let modifications;
          for (const k in value) {
            if (!(0, hasOwn /* hasOwn */ .$)(value, k)) continue;
            const v = value[k];
            if (Number.isNaN(v) || v === 1 / 0 || v === -1 / 0) {
              (modifications ??= {})[k] = v;
              value[k] = String(v);
            } else if (v === null && !sparse) {
              (modifications ??= {})[k] = null;
              value[k] = void 0;
            }
          }
          const json = JSON.stringify(value);
          if (modifications) Object.assign(value, modifications);
          this.ensure(json.length * 3);
          this.i += encoder.encodeInto(json, this.json.subarray(this.i)).written;
          return;
        }
        this.ensure(2);
        this.json[this.i++] = OPEN_BRACE;
        let first = true;
        for (const k in value) {
          if (!(0, hasOwn /* hasOwn */ .$)(value, k)) continue;
          const v = value[k];
          if (isDocument ? v === void 0 : v == null && !sparse) continue;
          if (!first) {
            this.ensure(1);
            this.json[this.i++] = COMMA;
          }
          first = false;
          this.writeJsonString(k);
          this.ensure(1);
          this.json[this.i++] = COLON;
          this.writeValue(valueSchema, v, void 0);
        }
        this.ensure(1);
        this.json[this.i++] = CLOSE_BRACE;
      }
      writeTimestamp(ns, value) {
        const format = (0, determineTimestampFormat /* determineTimestampFormat */ .V)(ns, this.settings);
        switch (format) {
         case 5:
          {
            const iso = value.toISOString().replace(".000Z", "Z");
            this.writeAsciiQuoted(iso);
            return;
          }

         case 6:
          this.writeAsciiQuoted((0, date_utils /* dateToUtcString */ .JV)(value));
          return;

         case 7:
          {
            const epochSecs = String(value.getTime() / 1e3);
            this.writeAscii(epochSecs);
            return;
          }

         default:
          {
            const epochSecs = String(value.getTime() / 1e3);
            this.writeAscii(epochSecs);
            return;
          }
        }
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/json/codec-v2/JsonCodec2.js
    class JsonCodec2 extends SerdeContextConfig {
      settings;
      constructor(settings) {
        super();
        this.settings = settings;
      }
      createSerializer() {
        const serializer = new JsonShapeSerializer2(this.settings);
        serializer.setSerdeContext(this.serdeContext);
        return serializer;
      }
      createDeserializer() {
        const deserializer = new JsonShapeDeserializer2(this.settings);
        deserializer.setSerdeContext(this.serdeContext);
        return deserializer;
      }
    }
  },
  3223: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S: () => /* binding */ detectBufferParsing
    });
    let canParseBuffer;
    function detectBufferParsing() {
      if (canParseBuffer === void 0) try {
        if (typeof Buffer !== "function") canParseBuffer = false; else {
          const result = JSON.parse(Buffer.from([ 123, 125 ]));
          canParseBuffer = result !== null && typeof result === "object";
        }
      } catch {
        canParseBuffer = false;
      }
      return canParseBuffer;
    }
  },
  4075: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      E: () => /* binding */ jsonReviver
    });
    var _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4299);
    function jsonReviver(key, value, context) {
      if (context?.source) {
        const numericString = context.source;
        if (typeof value === "number") {
          const inSafeRange = value <= Number.MAX_SAFE_INTEGER && value >= Number.MIN_SAFE_INTEGER;
          if (inSafeRange) {
            if (isRepresentable(numericString, value)) return value;
            return new _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__.D(numericString, "bigDecimal");
          } else {
            if (isFractionalBigNumeric(numericString)) return new _smithy_core_serde__WEBPACK_IMPORTED_MODULE_0__.D(numericString, "bigDecimal");
            if (/[eE]/.test(numericString)) return expandExponentToBigInt(numericString);
            return BigInt(numericString);
          }
        }
      }
      return value;
    }
    function isFractionalBigNumeric(s) {
      const dotIndex = s.indexOf(".");
      if (dotIndex === -1) return false;
      const eIndex = s.search(/[eE]/);
      if (eIndex === -1) return true;
      const fracDigits = eIndex - dotIndex - 1;
      const exp = parseInt(s.slice(eIndex + 1), 10);
      return exp < fracDigits;
    }
    function isRepresentable(numericString, value) {
      if (numericString === String(value)) return true;
      if (Object.is(value, -0)) return true;
      if (/[eE]/.test(numericString)) return expandToDecimal(numericString) === expandToDecimal(String(value));
      const normalized = numericString.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
      const canonical = String(value);
      if (normalized === canonical) return true;
      if (/[eE]/.test(canonical)) return normalized === expandToDecimal(canonical);
      return false;
    }
    function expandToDecimal(s) {
      const negative = s.startsWith("-");
      const abs = negative ? s.slice(1) : s;
      const eIndex = abs.search(/[eE]/);
      let result;
      if (eIndex === -1) result = abs; else {
        const exp = parseInt(abs.slice(eIndex + 1), 10);
        const mantissa = abs.slice(0, eIndex);
        const dotIndex = mantissa.indexOf(".");
        let digits;
        let intLen;
        if (dotIndex === -1) {
          digits = mantissa;
          intLen = mantissa.length;
        } else {
          digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
          intLen = dotIndex;
        }
        digits = digits.replace(/0+$/, "") || "0";
        const newDotPos = intLen + exp;
        if (digits === "0") result = "0"; else if (newDotPos <= 0) result = "0." + "0".repeat(-newDotPos) + digits; else if (newDotPos >= digits.length) result = digits + "0".repeat(newDotPos - digits.length); else result = digits.slice(0, newDotPos) + "." + digits.slice(newDotPos);
      }
      if (result.includes(".")) result = result.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
      return (negative ? "-" : "") + result;
    }
    function expandExponentToBigInt(s) {
      const eIndex = s.search(/[eE]/);
      const exp = parseInt(s.slice(eIndex + 1), 10);
      const negative = s.startsWith("-");
      const mantissa = s.slice(negative ? 1 : 0, eIndex);
      const dotIndex = mantissa.indexOf(".");
      let digits;
      let shift;
      if (dotIndex === -1) {
        digits = mantissa;
        shift = exp;
      } else {
        digits = mantissa.slice(0, dotIndex) + mantissa.slice(dotIndex + 1);
        const fracDigits = mantissa.length - dotIndex - 1;
        shift = exp - fracDigits;
      }
      digits = digits.replace(/0+$/, "") || "0";
      const result = BigInt(digits) * 10n ** BigInt(shift + (mantissa.replace(".", "").length - digits.length));
      return negative ? -result : result;
    }
  },
  6624: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ needsReviver
    });
    var _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9800);
    const REVIVER_SYMBOL = Symbol.for("@aws-sdk/reviver");
    function needsReviver(schema) {
      const ns = _smithy_core_schema__WEBPACK_IMPORTED_MODULE_0__.l1.of(schema);
      const raw = ns.getSchema();
      if (Array.isArray(raw) && ns.isStructSchema()) {
        if (REVIVER_SYMBOL in raw) return raw[REVIVER_SYMBOL];
        const result = _check(ns, new Set);
        raw[REVIVER_SYMBOL] = result;
        return result;
      }
      return _check(ns, new Set);
    }
    function _check(ns, seen) {
      const raw = ns.getSchema();
      if (seen.has(raw)) return false;
      seen.add(raw);
      if (ns.isBigIntegerSchema() || ns.isBigDecimalSchema()) return true;
      if (ns.isStructSchema()) {
        for (const [, memberSchema] of ns.structIterator()) if (_check(memberSchema, seen)) return true;
      } else if (ns.isListSchema() || ns.isMapSchema()) {
        if (_check(ns.getValueSchema(), seen)) return true;
      } else if (ns.isDocumentSchema()) return true;
      return false;
    }
  },
  3929: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      rh: () => /* binding */ loadJsonRpcErrorCode,
      cJ: () => /* binding */ loadRestJsonErrorCode,
      Y2: () => /* binding */ parseJsonBody
    });
    var collect_stream_body = __nccwpck_require__(1833);
    var toUtf8 = __nccwpck_require__(9514);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/common.js
    const collectBodyString = (streamBody, context) => (0, collect_stream_body /* collectBody */ .P)(streamBody, context).then(body => (context?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P)(body));
    var detectBufferParsing = __nccwpck_require__(3223);
    var jsonReviver = __nccwpck_require__(4075);
    var needsReviver = __nccwpck_require__(6624);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/json/parseJsonBody.js
    async function parseJsonBody(streamBody, context, schema) {
      let parsingInput;
      if ((0, detectBufferParsing /* detectBufferParsing */ .S)() && typeof streamBody?.[Symbol.asyncIterator] === "function") {
        const buffer = await (0, collect_stream_body /* collectBody */ .P)(streamBody, context);
        if (typeof Buffer === "function") if (Buffer.isBuffer(buffer)) parsingInput = buffer; else parsingInput = Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
      }
      if (!parsingInput) parsingInput = await collectBodyString(streamBody, context);
      if (parsingInput.length === 0) return {};
      const reviver = schema && (0, needsReviver /* needsReviver */ .t)(schema) ? jsonReviver /* jsonReviver */ .E : void 0;
      try {
        return JSON.parse(parsingInput, reviver);
      } catch (e) {
        if (e?.name === "SyntaxError") Object.defineProperty(e, "$responseBodyText", {
          value: typeof parsingInput === "string" ? parsingInput : parsingInput.toString("utf8")
        });
        throw e;
      }
    }
    const findKey = (object, key) => Object.keys(object).find(k => k.toLowerCase() === key.toLowerCase());
    const sanitizeErrorCode = rawValue => {
      let cleanValue = rawValue;
      if (typeof cleanValue === "number") cleanValue = cleanValue.toString();
      if (cleanValue.indexOf(",") >= 0) cleanValue = cleanValue.split(",")[0];
      if (cleanValue.indexOf(":") >= 0) cleanValue = cleanValue.split(":")[0];
      if (cleanValue.indexOf("#") >= 0) cleanValue = cleanValue.split("#")[1];
      return cleanValue;
    };
    const loadRestJsonErrorCode = (output, data) => loadErrorCode(output, data, [ "header", "code", "type" ]);
    const loadJsonRpcErrorCode = (output, data, queryCompat = false) => loadErrorCode(output, data, queryCompat ? [ "code", "header", "type" ] : [ "type", "code", "header" ]);
    const loadErrorCode = ({headers}, data, order) => {
      while (order.length > 0) {
        const location = order.shift();
        switch (location) {
         case "header":
          const headerKey = findKey(headers ?? {}, "x-amzn-errortype");
          if (headerKey !== void 0) return sanitizeErrorCode(headers[headerKey]);
          break;

         case "code":
          const codeKey = findKey(data ?? {}, "code");
          if (codeKey && data[codeKey] !== void 0) return sanitizeErrorCode(data[codeKey]);
          break;

         case "type":
          if (data?.__type !== void 0) return sanitizeErrorCode(data.__type);
          break;
        }
      }
    };
  },
  9500: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      vK: () => /* binding */ getContentLengthPlugin
    });
    var _smithy_core_transport__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6804);
    const CONTENT_LENGTH_HEADER = "content-length";
    function contentLengthMiddleware(bodyLengthChecker) {
      return next => async args => {
        const request = args.request;
        if (_smithy_core_transport__WEBPACK_IMPORTED_MODULE_0__.K.isInstance(request)) {
          const {body, headers} = request;
          if (body && Object.keys(headers).map(str => str.toLowerCase()).indexOf(CONTENT_LENGTH_HEADER) === -1) try {
            const length = bodyLengthChecker(body);
            if (length != null) request.headers = {
              ...request.headers,
              [CONTENT_LENGTH_HEADER]: String(length)
            };
          } catch (ignored) {}
        }
        return next({
          ...args,
          request
        });
      };
    }
    const contentLengthMiddlewareOptions = {
      step: "build",
      tags: [ "SET_CONTENT_LENGTH", "CONTENT_LENGTH" ],
      name: "contentLengthMiddleware",
      override: true
    };
    const getContentLengthPlugin = options => ({
      applyToStack: clientStack => {
        clientStack.add(contentLengthMiddleware(options.bodyLengthChecker), contentLengthMiddlewareOptions);
      }
    });
  },
  7595: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      e: () => /* binding */ getHttpHandlerExtensionConfiguration,
      j: () => /* binding */ resolveHttpHandlerRuntimeConfig
    });
    const getHttpHandlerExtensionConfiguration = runtimeConfig => {
      if (runtimeConfig.logger && runtimeConfig.logger.constructor?.name !== "NoOpLogger") runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("logger"), runtimeConfig.logger);
      if (runtimeConfig.defaultSocketTimeout) runtimeConfig.requestHandler?.updateHttpClientConfig?.(Symbol.for("@smithy/defaultSocketTimeout"), runtimeConfig.defaultSocketTimeout);
      return {
        setHttpHandler(handler) {
          runtimeConfig.requestHandler = handler;
        },
        httpHandler() {
          return runtimeConfig.requestHandler;
        },
        updateHttpClientConfig(key, value) {
          runtimeConfig.requestHandler?.updateHttpClientConfig(key, value);
        },
        httpHandlerConfigs() {
          return runtimeConfig.requestHandler.httpHandlerConfigs();
        }
      };
    };
    const resolveHttpHandlerRuntimeConfig = httpHandlerExtensionConfiguration => ({
      requestHandler: httpHandlerExtensionConfiguration.httpHandler()
    });
  },
  4535: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      V: () => /* binding */ determineTimestampFormat
    });
    function determineTimestampFormat(ns, settings) {
      if (settings.timestampFormat.useTrait) {
        const schema = ns.getSchema();
        if (schema === 5 || schema === 6 || schema === 7) return schema;
      }
      const {httpLabel, httpPrefixHeaders, httpHeader, httpQuery} = ns.getMergedTraits();
      const bindingFormat = settings.httpBindings ? typeof httpPrefixHeaders === "string" || Boolean(httpHeader) ? 6 : Boolean(httpQuery) || Boolean(httpLabel) ? 5 : void 0 : void 0;
      return bindingFormat ?? settings.timestampFormat.default;
    }
  },
  83: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      o: () => /* binding */ escapeUri
    });
    const escapeUri = uri => encodeURIComponent(uri).replace(/[!'()*]/g, hexEncode);
    const hexEncode = c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
  },
  9579: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      ey: () => /* binding */ getRetryPlugin
    });
    var external_node_stream_ = __nccwpck_require__(7075);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/isStreamingPayload/isStreamingPayload.js
    const isStreamingPayload = request => request?.body instanceof external_node_stream_.Readable || typeof ReadableStream !== "undefined" && request?.body instanceof ReadableStream;
    var NoOpLogger = __nccwpck_require__(6228);
    var httpRequest = __nccwpck_require__(6804);
    var serde = __nccwpck_require__(2125);
    var middleware = __nccwpck_require__(6877);
    var service_error_classification = __nccwpck_require__(9699);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/race.js
    const race = (promise, signal) => {
      if (!signal) return promise;
      let cleanup = () => {};
      const aborted = new Promise((_, reject) => {
        const handler = () => reject(createAbortError());
        if (signal.aborted) handler(); else if (typeof signal.addEventListener === "function") {
          signal.addEventListener("abort", handler, {
            once: true
          });
          cleanup = () => signal.removeEventListener("abort", handler);
        } else signal.onabort = handler;
      });
      return Promise.race([ promise, aborted ]).finally(cleanup);
    };
    const createAbortError = () => Object.assign(new Error("Request aborted"), {
      name: "AbortError"
    });
    const isAbortError = error => typeof error === "object" && error !== null && "name" in error && error.name === "AbortError";
    var constants = __nccwpck_require__(2393);
    var hasOwn = __nccwpck_require__(9797);
    var httpResponse = __nccwpck_require__(5206);
    var date_utils = __nccwpck_require__(1514);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/parseRetryAfterHeader.js
    function parseRetryAfterHeader(response, logger) {
      if (!httpResponse /* HttpResponse */ .c.isInstance(response)) return;
      for (const header in response.headers) {
        if (!(0, hasOwn /* hasOwn */ .$)(response.headers, header)) continue;
        const h = header.toLowerCase();
        if (h === "retry-after") {
          const retryAfter = response.headers[header];
          let retryAfterSeconds = NaN;
          if (retryAfter.endsWith("GMT")) try {
            const date = (0, date_utils /* parseRfc7231DateTime */ .xE)(retryAfter);
            retryAfterSeconds = (date.getTime() - Date.now()) / 1e3;
          } catch (e) {
            logger?.trace?.("Failed to parse retry-after header");
            logger?.trace?.(e);
          } else if (retryAfter.match(/ GMT, ((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter.match(/ GMT, ([\d.]+)$/)?.[1]); else if (retryAfter.match(/^((\d+)|(\d+\.\d+))$/)) retryAfterSeconds = Number(retryAfter); else if (Date.parse(retryAfter) >= Date.now()) retryAfterSeconds = (Date.parse(retryAfter) - Date.now()) / 1e3;
          if (isNaN(retryAfterSeconds)) return;
          return new Date(Date.now() + retryAfterSeconds * 1e3);
        } else if (h === "x-amz-retry-after") {
          const v = response.headers[header];
          const backoffMilliseconds = Number(v);
          if (isNaN(backoffMilliseconds)) {
            logger?.trace?.(`Failed to parse x-amz-retry-after=${v}`);
            return;
          }
          return new Date(Date.now() + backoffMilliseconds);
        }
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/util.js
    const asSdkError = error => {
      if (error instanceof Error) return error;
      if (error instanceof Object) return Object.assign(new Error, error);
      if (typeof error === "string") return new Error(error);
      return new Error(`AWS SDK error wrapper for ${error}`);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/retryMiddleware.js
    function bindRetryMiddleware(isStreamingPayload) {
      return options => (next, context) => async args => {
        let retryStrategy = await options.retryStrategy();
        const maxAttempts = await options.maxAttempts();
        const abortSignal = context[middleware /* SMITHY_CONTEXT_KEY */ .V]?.abortSignal;
        if (isRetryStrategyV2(retryStrategy)) {
          const retryTokenScope = (context["partition_id"] ?? "") + (context.__retryLongPoll ? ":longpoll" : "");
          let retryToken = await race(retryStrategy.acquireInitialRetryToken(retryTokenScope), abortSignal);
          let lastError = new Error;
          let attempts = 0;
          let totalRetryDelay = 0;
          const {request} = args;
          const isRequest = httpRequest /* HttpRequest */ .K.isInstance(request);
          if (isRequest) request.headers[constants /* INVOCATION_ID_HEADER */ .l5] = (0, serde.v4)();
          while (true) try {
            if (isRequest) request.headers[constants /* REQUEST_HEADER */ .ok] = `attempt=${attempts + 1}; max=${maxAttempts}`;
            const {response, output} = await next(args);
            retryStrategy.recordSuccess(retryToken);
            output.$metadata.attempts = attempts + 1;
            output.$metadata.totalRetryDelay = totalRetryDelay;
            return {
              response,
              output
            };
          } catch (e) {
            const retryErrorInfo = getRetryErrorInfo(e, options.logger);
            lastError = asSdkError(e);
            if (isRequest && isStreamingPayload(request)) {
              (context.logger instanceof NoOpLogger /* NoOpLogger */ .N ? console : context.logger)?.warn("An error was encountered in a non-retryable streaming request.");
              throw lastError;
            }
            try {
              retryToken = await race(retryStrategy.refreshRetryTokenForRetry(retryToken, retryErrorInfo), abortSignal);
            } catch (refreshError) {
              if (abortSignal?.aborted && isAbortError(refreshError)) throw refreshError;
              if (!lastError.$metadata) lastError.$metadata = {};
              lastError.$metadata.attempts = attempts + 1;
              lastError.$metadata.totalRetryDelay = totalRetryDelay;
              throw lastError;
            }
            attempts = retryToken.getRetryCount();
            const delay = retryToken.getRetryDelay();
            totalRetryDelay += (retryToken?.$retryLog?.acquisitionDelay ?? 0) + delay;
            if (delay > 0) await race(new Promise(resolve => setTimeout(resolve, delay)), abortSignal);
          }
        } else {
          if (retryStrategy?.mode) context.userAgent = [ ...context.userAgent || [], [ "cfg/retry-mode", retryStrategy.mode ] ];
          return retryStrategy.retry(next, args);
        }
      };
    }
    const isRetryStrategyV2 = retryStrategy => typeof retryStrategy.acquireInitialRetryToken !== "undefined" && typeof retryStrategy.refreshRetryTokenForRetry !== "undefined" && typeof retryStrategy.recordSuccess !== "undefined";
    const getRetryErrorInfo = (error, logger) => {
      const errorInfo = {
        error,
        errorType: getRetryErrorType(error)
      };
      const retryAfterHint = parseRetryAfterHeader(error.$response, logger);
      if (retryAfterHint) errorInfo.retryAfterHint = retryAfterHint;
      return errorInfo;
    };
    const getRetryErrorType = error => {
      if ((0, service_error_classification /* isThrottlingError */ .Qb)(error)) return "THROTTLING";
      if ((0, service_error_classification /* isTransientError */ .bV)(error)) return "TRANSIENT";
      if ((0, service_error_classification /* isServerError */ .GQ)(error)) return "SERVER_ERROR";
      return "CLIENT_ERROR";
    };
    const retryMiddlewareOptions = {
      name: "retryMiddleware",
      tags: [ "RETRY" ],
      step: "finalizeRequest",
      priority: "high",
      override: true
    };
    function bindGetRetryPlugin(isStreamingPayload) {
      const retryMiddleware = bindRetryMiddleware(isStreamingPayload);
      return options => ({
        applyToStack: clientStack => {
          clientStack.add(retryMiddleware(options), retryMiddlewareOptions);
        }
      });
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/index.js
    bindRetryMiddleware(isStreamingPayload);
    const getRetryPlugin = bindGetRetryPlugin(isStreamingPayload);
  },
  6464: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      qs: () => /* binding */ NODE_MAX_ATTEMPT_CONFIG_OPTIONS,
      kN: () => /* binding */ NODE_RETRY_MODE_CONFIG_OPTIONS,
      $z: () => /* binding */ resolveRetryConfig
    });
    var normalizeProvider = __nccwpck_require__(3687);
    var service_error_classification = __nccwpck_require__(9699);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRateLimiter.js
    class DefaultRateLimiter {
      static setTimeoutFn=(fn, delay) => setTimeout(fn, delay);
      beta;
      minCapacity;
      minFillRate;
      scaleConstant;
      smooth;
      enabled=false;
      availableTokens=0;
      lastMaxRate=0;
      measuredTxRate=0;
      requestCount=0;
      fillRate;
      lastThrottleTime;
      lastTimestamp=0;
      lastTxRateBucket;
      maxCapacity;
      timeWindow=0;
      constructor(options) {
        this.beta = options?.beta ?? .7;
        this.minCapacity = options?.minCapacity ?? 1;
        this.minFillRate = options?.minFillRate ?? .5;
        this.scaleConstant = options?.scaleConstant ?? .4;
        this.smooth = options?.smooth ?? .8;
        this.lastThrottleTime = this.getCurrentTimeInSeconds();
        this.lastTxRateBucket = Math.floor(this.getCurrentTimeInSeconds());
        this.fillRate = this.minFillRate;
        this.maxCapacity = this.minCapacity;
      }
      async getSendToken() {
        return this.acquireTokenBucket(1);
      }
      updateClientSendingRate(response) {
        let calculatedRate;
        this.updateMeasuredRate();
        const retryErrorInfo = response;
        const isThrottling = retryErrorInfo?.errorType === "THROTTLING" || (0, service_error_classification /* isThrottlingError */ .Qb)(retryErrorInfo?.error ?? response);
        if (isThrottling) {
          const rateToUse = !this.enabled ? this.measuredTxRate : Math.min(this.measuredTxRate, this.fillRate);
          this.lastMaxRate = rateToUse;
          this.calculateTimeWindow();
          this.lastThrottleTime = this.getCurrentTimeInSeconds();
          calculatedRate = this.cubicThrottle(rateToUse);
          this.enableTokenBucket();
        } else {
          this.calculateTimeWindow();
          calculatedRate = this.cubicSuccess(this.getCurrentTimeInSeconds());
        }
        const newRate = Math.min(calculatedRate, 2 * this.measuredTxRate);
        this.updateTokenBucketRate(newRate);
      }
      getCurrentTimeInSeconds() {
        return Date.now() / 1e3;
      }
      async acquireTokenBucket(amount) {
        if (!this.enabled) return;
        this.refillTokenBucket();
        while (amount > this.availableTokens) {
          const delay = (amount - this.availableTokens) / this.fillRate * 1e3;
          await new Promise(resolve => DefaultRateLimiter.setTimeoutFn(resolve, delay));
          this.refillTokenBucket();
        }
        this.availableTokens = this.availableTokens - amount;
      }
      refillTokenBucket() {
        const timestamp = this.getCurrentTimeInSeconds();
        if (!this.lastTimestamp) {
          this.lastTimestamp = timestamp;
          return;
        }
        const fillAmount = (timestamp - this.lastTimestamp) * this.fillRate;
        this.availableTokens = Math.min(this.maxCapacity, this.availableTokens + fillAmount);
        this.lastTimestamp = timestamp;
      }
      calculateTimeWindow() {
        this.timeWindow = this.getPrecise(Math.pow(this.lastMaxRate * (1 - this.beta) / this.scaleConstant, 1 / 3));
      }
      cubicThrottle(rateToUse) {
        return this.getPrecise(rateToUse * this.beta);
      }
      cubicSuccess(timestamp) {
        return this.getPrecise(this.scaleConstant * Math.pow(timestamp - this.lastThrottleTime - this.timeWindow, 3) + this.lastMaxRate);
      }
      enableTokenBucket() {
        this.enabled = true;
      }
      updateTokenBucketRate(newRate) {
        this.refillTokenBucket();
        this.fillRate = Math.max(newRate, this.minFillRate);
        this.maxCapacity = Math.max(newRate, this.minCapacity);
        this.availableTokens = Math.min(this.availableTokens, this.maxCapacity);
      }
      updateMeasuredRate() {
        const t = this.getCurrentTimeInSeconds();
        const timeBucket = Math.floor(t * 2) / 2;
        this.requestCount++;
        if (timeBucket > this.lastTxRateBucket) {
          const currentRate = this.requestCount / (timeBucket - this.lastTxRateBucket);
          this.measuredTxRate = this.getPrecise(currentRate * this.smooth + this.measuredTxRate * (1 - this.smooth));
          this.requestCount = 0;
          this.lastTxRateBucket = timeBucket;
        }
      }
      getPrecise(num) {
        return parseFloat(num.toFixed(8));
      }
    }
    var constants = __nccwpck_require__(2393);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/retries-2026-config.js
    class Retry {
      static v2026=true;
      static delay() {
        return 50;
      }
      static throttlingDelay() {
        return 1e3;
      }
      static cost() {
        return 14;
      }
      static throttlingCost() {
        return 5;
      }
      static modifiedCostType() {
        return "THROTTLING";
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryBackoffStrategy.js
    class DefaultRetryBackoffStrategy {
      x=Retry.delay();
      computeNextBackoffDelay(i) {
        const b = Math.random();
        const r = 2;
        const t_i = b * Math.min(this.x * r ** i, constants /* MAXIMUM_RETRY_DELAY */ .G8);
        return Math.floor(t_i);
      }
      setDelayBase(delay) {
        this.x = delay;
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/DefaultRetryToken.js
    class DefaultRetryToken {
      delay;
      count;
      cost;
      longPoll;
      $retryLog={
        acquisitionDelay: 0
      };
      constructor(delay, count, cost, longPoll) {
        this.delay = delay;
        this.count = count;
        this.cost = cost;
        this.longPoll = longPoll;
      }
      getRetryCount() {
        return this.count;
      }
      getRetryDelay() {
        return Math.min(constants /* MAXIMUM_RETRY_DELAY */ .G8, this.delay);
      }
      getRetryCost() {
        return this.cost;
      }
      isLongPoll() {
        return this.longPoll;
      }
    }
    var config = __nccwpck_require__(1624);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/StandardRetryStrategy.js
    const refusal = {
      incompatible: 1,
      attempts: 2,
      capacity: 3
    };
    class StandardRetryStrategy {
      mode=config /* RETRY_MODES */ .cm.STANDARD;
      retryBackoffStrategy;
      capacity=constants /* INITIAL_RETRY_TOKENS */ .Df;
      maxAttemptsProvider;
      baseDelay;
      constructor(arg1) {
        if (typeof arg1 === "number") this.maxAttemptsProvider = async () => arg1; else if (typeof arg1 === "function") this.maxAttemptsProvider = arg1; else if (arg1 && typeof arg1 === "object") {
          this.maxAttemptsProvider = async () => arg1.maxAttempts;
          this.baseDelay = arg1.baseDelay;
          this.retryBackoffStrategy = arg1.backoff;
        }
        this.maxAttemptsProvider ??= async () => config /* DEFAULT_MAX_ATTEMPTS */ .Gz;
        this.baseDelay ??= Retry.delay();
        this.retryBackoffStrategy ??= new DefaultRetryBackoffStrategy;
      }
      async acquireInitialRetryToken(retryTokenScope) {
        return new DefaultRetryToken(Retry.delay(), 0, void 0, retryTokenScope.includes(":longpoll"));
      }
      async refreshRetryTokenForRetry(token, errorInfo) {
        const maxAttempts = await this.getMaxAttempts();
        const retryCode = this.retryCode(token, errorInfo, maxAttempts);
        const shouldRetry = retryCode === 0;
        const isLongPoll = token.isLongPoll?.();
        if (shouldRetry || isLongPoll) {
          const errorType = errorInfo.errorType;
          this.retryBackoffStrategy.setDelayBase(errorType === "THROTTLING" ? Retry.throttlingDelay() : this.baseDelay);
          const delayFromErrorType = this.retryBackoffStrategy.computeNextBackoffDelay(token.getRetryCount());
          let retryDelay = delayFromErrorType;
          if (errorInfo.retryAfterHint instanceof Date) retryDelay = Math.max(delayFromErrorType, Math.min(errorInfo.retryAfterHint.getTime() - Date.now(), delayFromErrorType + 5e3));
          if (!shouldRetry) {
            const longPollBackoff = retryCode === refusal.capacity && isLongPoll ? retryDelay : 0;
            if (longPollBackoff > 0) await new Promise(r => setTimeout(r, longPollBackoff));
          } else {
            const capacityCost = this.getCapacityCost(errorType);
            this.capacity -= capacityCost;
            const nextToken = new DefaultRetryToken(0, token.getRetryCount() + 1, capacityCost, token.isLongPoll?.() ?? false);
            await new Promise(r => setTimeout(r, retryDelay));
            nextToken.$retryLog.acquisitionDelay = retryDelay;
            return nextToken;
          }
        }
        throw new Error("No retry token available");
      }
      recordSuccess(token) {
        this.capacity = Math.min(constants /* INITIAL_RETRY_TOKENS */ .Df, this.capacity + (token.getRetryCost() ?? constants /* NO_RETRY_INCREMENT */ .XP));
      }
      getCapacity() {
        return this.capacity;
      }
      async maxAttempts() {
        return this.maxAttemptsProvider();
      }
      async getMaxAttempts() {
        try {
          return await this.maxAttemptsProvider();
        } catch (ignored) {
          console.warn(`Max attempts provider could not resolve. Using default of ${config /* DEFAULT_MAX_ATTEMPTS */ .Gz}`);
          return config /* DEFAULT_MAX_ATTEMPTS */ .Gz;
        }
      }
      retryCode(tokenToRenew, errorInfo, maxAttempts) {
        const attempts = tokenToRenew.getRetryCount() + 1;
        const retryableStatus = this.isRetryableError(errorInfo.errorType) ? 0 : refusal.incompatible;
        const attemptStatus = attempts < maxAttempts ? 0 : refusal.attempts;
        const capacityStatus = this.capacity >= this.getCapacityCost(errorInfo.errorType) ? 0 : refusal.capacity;
        return retryableStatus || attemptStatus || capacityStatus;
      }
      getCapacityCost(errorType) {
        return errorType === Retry.modifiedCostType() ? Retry.throttlingCost() : Retry.cost();
      }
      isRetryableError(errorType) {
        return errorType === "THROTTLING" || errorType === "TRANSIENT";
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/util-retry/AdaptiveRetryStrategy.js
    class AdaptiveRetryStrategy {
      mode=config /* RETRY_MODES */ .cm.ADAPTIVE;
      rateLimiter;
      standardRetryStrategy;
      constructor(maxAttemptsProvider, options) {
        const {rateLimiter} = options ?? {};
        this.rateLimiter = rateLimiter ?? new DefaultRateLimiter;
        this.standardRetryStrategy = options ? new StandardRetryStrategy({
          maxAttempts: typeof maxAttemptsProvider === "number" ? maxAttemptsProvider : 3,
          ...options
        }) : new StandardRetryStrategy(maxAttemptsProvider);
      }
      async acquireInitialRetryToken(retryTokenScope) {
        const token = await this.standardRetryStrategy.acquireInitialRetryToken(retryTokenScope);
        await this.rateLimiter.getSendToken();
        return token;
      }
      async refreshRetryTokenForRetry(tokenToRenew, errorInfo) {
        this.rateLimiter.updateClientSendingRate(errorInfo);
        const token = await this.standardRetryStrategy.refreshRetryTokenForRetry(tokenToRenew, errorInfo);
        await this.rateLimiter.getSendToken();
        return token;
      }
      recordSuccess(token) {
        this.rateLimiter.updateClientSendingRate({});
        this.standardRetryStrategy.recordSuccess(token);
      }
      async maxAttemptsProvider() {
        return this.standardRetryStrategy.maxAttempts();
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/middleware-retry/configurations.js
    const ENV_MAX_ATTEMPTS = "AWS_MAX_ATTEMPTS";
    const CONFIG_MAX_ATTEMPTS = "max_attempts";
    const NODE_MAX_ATTEMPT_CONFIG_OPTIONS = {
      environmentVariableSelector: env => {
        const value = env[ENV_MAX_ATTEMPTS];
        if (!value) return;
        const maxAttempt = parseInt(value);
        if (Number.isNaN(maxAttempt)) throw new Error(`Environment variable ${ENV_MAX_ATTEMPTS} mast be a number, got "${value}"`);
        return maxAttempt;
      },
      configFileSelector: profile => {
        const value = profile[CONFIG_MAX_ATTEMPTS];
        if (!value) return;
        const maxAttempt = parseInt(value);
        if (Number.isNaN(maxAttempt)) throw new Error(`Shared config file entry ${CONFIG_MAX_ATTEMPTS} mast be a number, got "${value}"`);
        return maxAttempt;
      },
      default: config /* DEFAULT_MAX_ATTEMPTS */ .Gz
    };
    const resolveRetryConfig = (input, defaults) => {
      const {retryStrategy, retryMode} = input;
      const {defaultMaxAttempts = config /* DEFAULT_MAX_ATTEMPTS */ .Gz, defaultBaseDelay = Retry.delay()} = defaults ?? {};
      const maxAttemptsProvider = (0, normalizeProvider /* normalizeProvider */ .t)(input.maxAttempts ?? defaultMaxAttempts);
      let controller = retryStrategy ? Promise.resolve(retryStrategy) : void 0;
      const getDefault = async () => {
        const maxAttempts = await maxAttemptsProvider();
        const adaptive = await (0, normalizeProvider /* normalizeProvider */ .t)(retryMode)() === config /* RETRY_MODES */ .cm.ADAPTIVE;
        if (adaptive) return new AdaptiveRetryStrategy(maxAttemptsProvider, {
          maxAttempts,
          baseDelay: defaultBaseDelay
        });
        return new StandardRetryStrategy({
          maxAttempts,
          baseDelay: defaultBaseDelay
        });
      };
      return Object.assign(input, {
        maxAttempts: maxAttemptsProvider,
        retryStrategy: () => controller ??= getDefault()
      });
    };
    const ENV_RETRY_MODE = "AWS_RETRY_MODE";
    const CONFIG_RETRY_MODE = "retry_mode";
    const NODE_RETRY_MODE_CONFIG_OPTIONS = {
      environmentVariableSelector: env => env[ENV_RETRY_MODE],
      configFileSelector: profile => profile[CONFIG_RETRY_MODE],
      default: config /* DEFAULT_RETRY_MODE */ .L0
    };
  },
  9699: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Wg: () => /* binding */ isClockSkewCorrectedError,
      GQ: () => /* binding */ isServerError,
      Qb: () => /* binding */ isThrottlingError,
      bV: () => /* binding */ isTransientError
    });
    const THROTTLING_ERROR_CODES = [ "BandwidthLimitExceeded", "EC2ThrottledException", "LimitExceededException", "PriorRequestNotComplete", "ProvisionedThroughputExceededException", "RequestLimitExceeded", "RequestThrottled", "RequestThrottledException", "SlowDown", "ThrottledException", "Throttling", "ThrottlingException", "TooManyRequestsException", "TransactionInProgressException" ];
    const TRANSIENT_ERROR_CODES = [ "TimeoutError", "RequestTimeout", "RequestTimeoutException" ];
    const TRANSIENT_ERROR_STATUS_CODES = [ 500, 502, 503, 504 ];
    const NODEJS_TIMEOUT_ERROR_CODES = [ "ECONNRESET", "ECONNREFUSED", "EPIPE", "ETIMEDOUT" ];
    const NODEJS_NETWORK_ERROR_CODES = [ "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN" ];
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/retry/service-error-classification/service-error-classification.js
    const isRetryableByTrait = error => error?.$retryable !== void 0;
    const isClockSkewCorrectedError = error => error.$metadata?.clockSkewCorrected;
    const isBrowserNetworkError = error => {
      const errorMessages = new Set([ "Failed to fetch", "NetworkError when attempting to fetch resource", "The Internet connection appears to be offline", "Load failed", "Network request failed" ]);
      const isValid = error && error instanceof TypeError;
      if (!isValid) return false;
      return errorMessages.has(error.message);
    };
    const isThrottlingError = error => error.$metadata?.httpStatusCode === 429 || THROTTLING_ERROR_CODES.includes(error.name) || error.$retryable?.throttling == true;
    const isTransientError = (error, depth = 0) => error?.name !== "AbortError" && (isRetryableByTrait(error) || isClockSkewCorrectedError(error) || error.name === "InvalidSignatureException" && error.message?.includes("Signature expired") || TRANSIENT_ERROR_CODES.includes(error.name) || NODEJS_TIMEOUT_ERROR_CODES.includes(error?.code || "") || NODEJS_NETWORK_ERROR_CODES.includes(error?.code || "") || TRANSIENT_ERROR_STATUS_CODES.includes(error.$metadata?.httpStatusCode || 0) || isBrowserNetworkError(error) || isNodeJsHttp2TransientError(error) || error.cause !== void 0 && depth <= 10 && isTransientError(error.cause, depth + 1));
    const isServerError = error => {
      if (error.$metadata?.httpStatusCode !== void 0) {
        const statusCode = error.$metadata.httpStatusCode;
        if (500 <= statusCode && statusCode <= 599 && !isTransientError(error)) return true;
        return false;
      }
      return false;
    };
    function isNodeJsHttp2TransientError(error) {
      return error.code === "ERR_HTTP2_STREAM_ERROR" && error.message.includes("NGHTTP2_REFUSED_STREAM");
    }
  },
  1624: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Gz: () => /* binding */ DEFAULT_MAX_ATTEMPTS,
      L0: () => /* binding */ DEFAULT_RETRY_MODE,
      cm: () => /* binding */ RETRY_MODES
    });
    var RETRY_MODES;
    (function(RETRY_MODES) {
      RETRY_MODES["STANDARD"] = "standard";
      RETRY_MODES["ADAPTIVE"] = "adaptive";
    })(RETRY_MODES || (RETRY_MODES = {}));
    const DEFAULT_MAX_ATTEMPTS = 3;
    const DEFAULT_RETRY_MODE = RETRY_MODES.STANDARD;
  },
  2393: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Df: () => /* binding */ INITIAL_RETRY_TOKENS,
      G8: () => /* binding */ MAXIMUM_RETRY_DELAY,
      XP: () => /* binding */ NO_RETRY_INCREMENT,
      l5: () => /* binding */ INVOCATION_ID_HEADER,
      ok: () => /* binding */ REQUEST_HEADER
    });
    const MAXIMUM_RETRY_DELAY = 20 * 1e3;
    const INITIAL_RETRY_TOKENS = 500;
    const NO_RETRY_INCREMENT = 1;
    const INVOCATION_ID_HEADER = "amz-sdk-invocation-id";
    const REQUEST_HEADER = "amz-sdk-request";
  },
  4700: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      O: () => /* binding */ TypeRegistry
    });
    class TypeRegistry {
      namespace;
      schemas;
      exceptions;
      static registries=new Map;
      constructor(namespace, schemas = new Map, exceptions = new Map) {
        this.namespace = namespace;
        this.schemas = schemas;
        this.exceptions = exceptions;
        if (!TypeRegistry.registries.has(namespace)) TypeRegistry.registries.set(namespace, this);
      }
      static for(namespace) {
        return TypeRegistry.registries.get(namespace) ?? new TypeRegistry(namespace);
      }
      copyFrom(other) {
        const {schemas, exceptions} = this;
        for (const [k, v] of other.schemas) if (!schemas.has(k)) schemas.set(k, v);
        for (const [k, v] of other.exceptions) if (!exceptions.has(k)) exceptions.set(k, v);
      }
      register(shapeId, schema) {
        const qualifiedName = this.normalizeShapeId(shapeId);
        for (const r of [ this, TypeRegistry.for(qualifiedName.split("#")[0]) ]) if (!r.schemas.has(qualifiedName)) r.schemas.set(qualifiedName, schema);
      }
      getSchema(shapeId) {
        const id = this.normalizeShapeId(shapeId);
        if (!this.schemas.has(id)) {
          if (!shapeId.includes("#")) {
            const suffix = "#" + shapeId;
            const candidates = [];
            for (const [shapeId, schema] of this.schemas.entries()) if (shapeId.endsWith(suffix)) candidates.push(schema);
            if (candidates.length === 1) return candidates[0];
          }
          throw new Error(`@smithy/core/schema - schema not found for ${id}`);
        }
        return this.schemas.get(id);
      }
      registerError(es, ctor) {
        const $error = es;
        const ns = $error[1];
        const qualifiedName = ns + "#" + $error[2];
        if (!ctor.hasOwnProperty?.("shapeId")) ctor.shapeId = qualifiedName;
        for (const r of [ this, TypeRegistry.for(ns) ]) if (!r.schemas.has(qualifiedName) && !r.exceptions.has($error)) {
          r.schemas.set(qualifiedName, $error);
          r.exceptions.set($error, ctor);
        }
      }
      getErrorCtor(es) {
        const $error = es;
        if (this.exceptions.has($error)) return this.exceptions.get($error);
        const registry = TypeRegistry.for($error[1]);
        return registry.exceptions.get($error);
      }
      getBaseException() {
        for (const exceptionKey of this.exceptions.keys()) if (Array.isArray(exceptionKey)) {
          const [, ns, name] = exceptionKey;
          const id = ns + "#" + name;
          if (id.startsWith("smithy.ts.sdk.synthetic.") && id.endsWith("ServiceException")) return exceptionKey;
        }
        return;
      }
      find(predicate) {
        for (const schema of this.schemas.values()) if (predicate(schema)) return schema;
        return;
      }
      clear() {
        this.schemas.clear();
        this.exceptions.clear();
      }
      normalizeShapeId(shapeId) {
        if (shapeId.includes("#")) return shapeId;
        return this.namespace + "#" + shapeId;
      }
    }
  },
  6075: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      L: () => /* binding */ deref
    });
    const deref = schemaRef => {
      if (typeof schemaRef === "function") return schemaRef();
      return schemaRef;
    };
  },
  4090: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      wq: () => /* binding */ getSchemaSerdePlugin
    });
    var getSmithyContext = __nccwpck_require__(6840);
    var httpResponse = __nccwpck_require__(5206);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/schemas/operation.js
    const operation = (namespace, name, traits, input, output) => ({
      name,
      namespace,
      traits,
      input,
      output
    });
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaDeserializationMiddleware.js
    const schemaDeserializationMiddleware = config => (next, context) => async args => {
      const {response} = await next(args);
      const {operationSchema} = (0, getSmithyContext /* getSmithyContext */ .u)(context);
      const [, ns, n, t, i, o] = operationSchema ?? [];
      try {
        const parsed = await config.protocol.deserializeResponse(operation(ns, n, t, i, o), {
          ...config,
          ...context
        }, response);
        return {
          response,
          output: parsed
        };
      } catch (error) {
        Object.defineProperty(error, "$response", {
          value: response,
          enumerable: false,
          writable: false,
          configurable: false
        });
        if (!("$metadata" in error)) {
          const hint = `Deserialization error: to see the raw response, inspect the hidden field {error}.$response on this object.`;
          try {
            error.message += "\n  " + hint;
          } catch (ignored) {
            if (!context.logger || context.logger?.constructor?.name === "NoOpLogger") console.warn(hint); else context.logger?.warn?.(hint);
          }
          if (typeof error.$responseBodyText !== "undefined") if (error.$response) error.$response.body = error.$responseBodyText;
          try {
            if (httpResponse /* HttpResponse */ .c.isInstance(response)) {
              const {headers = {}, statusCode} = response;
              const headerEntries = Object.entries(headers);
              error.$metadata = {
                httpStatusCode: statusCode,
                requestId: findHeader(/^x-[\w-]+-request-?id$/, headerEntries),
                extendedRequestId: findHeader(/^x-[\w-]+-id-2$/, headerEntries),
                cfId: findHeader(/^x-[\w-]+-cf-id$/, headerEntries)
              };
            }
          } catch (ignored) {}
        }
        throw error;
      }
    };
    const findHeader = (pattern, headers) => (headers.find(([k]) => k.match(pattern)) || [ void 0, void 0 ])[1];
    var toEndpointV1 = __nccwpck_require__(2572);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/middleware/schemaSerializationMiddleware.js
    const schemaSerializationMiddleware = config => (next, context) => async args => {
      const {operationSchema} = (0, getSmithyContext /* getSmithyContext */ .u)(context);
      const [, ns, n, t, i, o] = operationSchema ?? [];
      const endpoint = context.endpointV2 ? async () => (0, toEndpointV1 /* toEndpointV1 */ .a)(context.endpointV2) : config.endpoint;
      const request = await config.protocol.serializeRequest(operation(ns, n, t, i, o), args.input, {
        ...config,
        ...context,
        endpoint
      });
      return next({
        ...args,
        request
      });
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/schema/middleware/getSchemaSerdePlugin.js
    const deserializerMiddlewareOption = {
      name: "deserializerMiddleware",
      step: "deserialize",
      tags: [ "DESERIALIZER" ],
      override: true
    };
    const serializerMiddlewareOption = {
      name: "serializerMiddleware",
      step: "serialize",
      tags: [ "SERIALIZER" ],
      override: true
    };
    function getSchemaSerdePlugin(config) {
      return {
        applyToStack: commandStack => {
          commandStack.add(schemaSerializationMiddleware(config), serializerMiddlewareOption);
          commandStack.add(schemaDeserializationMiddleware(config), deserializerMiddlewareOption);
          config.protocol.setSerdeContext(config);
        }
      };
    }
  },
  9800: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      l1: () => /* binding */ NormalizedSchema
    });
    var _deref__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6075);
    var _translateTraits__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7559);
    const anno = {
      it: Symbol.for("@smithy/nor-struct-it"),
      ns: Symbol.for("@smithy/ns")
    };
    const simpleSchemaCacheN = [];
    const simpleSchemaCacheS = {};
    class NormalizedSchema {
      ref;
      memberName;
      static symbol=Symbol.for("@smithy/nor");
      symbol=NormalizedSchema.symbol;
      name;
      schema;
      _isMemberSchema;
      traits;
      memberTraits;
      normalizedTraits;
      constructor(ref, memberName) {
        this.ref = ref;
        this.memberName = memberName;
        const traitStack = [];
        let _ref = ref;
        let schema = ref;
        this._isMemberSchema = false;
        while (isMemberSchema(_ref)) {
          traitStack.push(_ref[1]);
          _ref = _ref[0];
          schema = (0, _deref__WEBPACK_IMPORTED_MODULE_0__.L)(_ref);
          this._isMemberSchema = true;
        }
        if (traitStack.length > 0) {
          this.memberTraits = {};
          for (let i = traitStack.length - 1; i >= 0; --i) {
            const traitSet = traitStack[i];
            Object.assign(this.memberTraits, (0, _translateTraits__WEBPACK_IMPORTED_MODULE_1__.c)(traitSet));
          }
        } else this.memberTraits = 0;
        if (schema instanceof NormalizedSchema) {
          const computedMemberTraits = this.memberTraits;
          Object.assign(this, schema);
          this.memberTraits = Object.assign({}, computedMemberTraits, schema.getMemberTraits(), this.getMemberTraits());
          this.normalizedTraits = void 0;
          this.memberName = memberName ?? schema.memberName;
          return;
        }
        this.schema = (0, _deref__WEBPACK_IMPORTED_MODULE_0__.L)(schema);
        if (isStaticSchema(this.schema)) {
          this.name = `${this.schema[1]}#${this.schema[2]}`;
          this.traits = this.schema[3];
        } else {
          this.name = this.memberName ?? String(schema);
          this.traits = 0;
        }
        if (this._isMemberSchema && !memberName) throw new Error(`@smithy/core/schema - NormalizedSchema member init ${this.getName(true)} missing member name.`);
      }
      static [Symbol.hasInstance](lhs) {
        const isPrototype = this.prototype.isPrototypeOf(lhs);
        if (!isPrototype && typeof lhs === "object" && lhs !== null) {
          const ns = lhs;
          return ns.symbol === this.symbol;
        }
        return isPrototype;
      }
      static of(ref) {
        const keyAble = typeof ref === "function" || typeof ref === "object" && ref !== null;
        if (typeof ref === "number") {
          if (simpleSchemaCacheN[ref]) return simpleSchemaCacheN[ref];
        } else if (typeof ref === "string") {
          if (simpleSchemaCacheS[ref]) return simpleSchemaCacheS[ref];
        } else if (keyAble) if (ref[anno.ns]) return ref[anno.ns];
        const sc = (0, _deref__WEBPACK_IMPORTED_MODULE_0__.L)(ref);
        if (sc instanceof NormalizedSchema) return sc;
        if (isMemberSchema(sc)) {
          const [ns, traits] = sc;
          if (ns instanceof NormalizedSchema) {
            Object.assign(ns.getMergedTraits(), (0, _translateTraits__WEBPACK_IMPORTED_MODULE_1__.c)(traits));
            return ns;
          }
          throw new Error(`@smithy/core/schema - may not init unwrapped member schema=${JSON.stringify(ref, null, 2)}.`);
        }
        const ns = new NormalizedSchema(sc);
        if (keyAble) return ref[anno.ns] = ns;
        if (typeof sc === "string") return simpleSchemaCacheS[sc] = ns;
        if (typeof sc === "number") return simpleSchemaCacheN[sc] = ns;
        return ns;
      }
      getSchema() {
        const sc = this.schema;
        if (Array.isArray(sc) && sc[0] === 0) return sc[4];
        return sc;
      }
      getName(withNamespace = false) {
        const {name} = this;
        const short = !withNamespace && name && name.includes("#");
        return short ? name.split("#")[1] : name || void 0;
      }
      getMemberName() {
        return this.memberName;
      }
      isMemberSchema() {
        return this._isMemberSchema;
      }
      isListSchema() {
        const sc = this.getSchema();
        return typeof sc === "number" ? sc >= 64 && sc < 128 : sc[0] === 1;
      }
      isMapSchema() {
        const sc = this.getSchema();
        return typeof sc === "number" ? sc >= 128 && sc <= 255 : sc[0] === 2;
      }
      isStructSchema() {
        const sc = this.getSchema();
        if (typeof sc !== "object") return false;
        const id = sc[0];
        return id === 3 || id === -3 || id === 4;
      }
      isUnionSchema() {
        const sc = this.getSchema();
        if (typeof sc !== "object") return false;
        return sc[0] === 4;
      }
      isBlobSchema() {
        const sc = this.getSchema();
        return sc === 21 || sc === 42;
      }
      isTimestampSchema() {
        const sc = this.getSchema();
        return typeof sc === "number" && sc >= 4 && sc <= 7;
      }
      isUnitSchema() {
        return this.getSchema() === "unit";
      }
      isDocumentSchema() {
        return this.getSchema() === 15;
      }
      isStringSchema() {
        return this.getSchema() === 0;
      }
      isBooleanSchema() {
        return this.getSchema() === 2;
      }
      isNumericSchema() {
        return this.getSchema() === 1;
      }
      isBigIntegerSchema() {
        return this.getSchema() === 17;
      }
      isBigDecimalSchema() {
        return this.getSchema() === 19;
      }
      isStreaming() {
        const {streaming} = this.getMergedTraits();
        return !!streaming || this.getSchema() === 42;
      }
      isIdempotencyToken() {
        return !!this.getMergedTraits().idempotencyToken;
      }
      getMergedTraits() {
        return this.normalizedTraits ?? (this.normalizedTraits = {
          ...this.getOwnTraits(),
          ...this.getMemberTraits()
        });
      }
      getMemberTraits() {
        return (0, _translateTraits__WEBPACK_IMPORTED_MODULE_1__.c)(this.memberTraits);
      }
      getOwnTraits() {
        return (0, _translateTraits__WEBPACK_IMPORTED_MODULE_1__.c)(this.traits);
      }
      getKeySchema() {
        const [isDoc, isMap] = [ this.isDocumentSchema(), this.isMapSchema() ];
        if (!isDoc && !isMap) throw new Error(`@smithy/core/schema - cannot get key for non-map: ${this.getName(true)}`);
        const schema = this.getSchema();
        const memberSchema = isDoc ? 15 : schema[4] ?? 0;
        return member([ memberSchema, 0 ], "key");
      }
      getValueSchema() {
        const sc = this.getSchema();
        const [isDoc, isMap, isList] = [ this.isDocumentSchema(), this.isMapSchema(), this.isListSchema() ];
        const memberSchema = typeof sc === "number" ? 63 & sc : sc && typeof sc === "object" && (isMap || isList) ? sc[3 + sc[0]] : isDoc ? 15 : void 0;
        if (memberSchema != null) return member([ memberSchema, 0 ], isMap ? "value" : "member");
        throw new Error(`@smithy/core/schema - ${this.getName(true)} has no value member.`);
      }
      getMemberSchema(memberName) {
        const struct = this.getSchema();
        if (this.isStructSchema() && struct[4].includes(memberName)) {
          const i = struct[4].indexOf(memberName);
          const memberSchema = struct[5][i];
          return member(isMemberSchema(memberSchema) ? memberSchema : [ memberSchema, 0 ], memberName);
        }
        if (this.isDocumentSchema()) return member([ 15, 0 ], memberName);
        throw new Error(`@smithy/core/schema - ${this.getName(true)} has no member=${memberName}.`);
      }
      getMemberSchemas() {
        const buffer = {};
        try {
          for (const [k, v] of this.structIterator()) buffer[k] = v;
        } catch (ignored) {}
        return buffer;
      }
      getEventStreamMember() {
        if (this.isStructSchema()) for (const [memberName, memberSchema] of this.structIterator()) if (memberSchema.isStreaming() && memberSchema.isStructSchema()) return memberName;
        return "";
      }
      * structIterator() {
        if (this.isUnitSchema()) return;
        if (!this.isStructSchema()) throw new Error("@smithy/core/schema - cannot iterate non-struct schema.");
        const struct = this.getSchema();
        const z = struct[4].length;
        let it = struct[anno.it];
        if (it && z === it.length) {
          yield* it;
          return;
        }
        it = Array(z);
        for (let i = 0; i < z; ++i) {
          const k = struct[4][i];
          const v = member([ struct[5][i], 0 ], k);
          yield it[i] = [ k, v ];
        }
        struct[anno.it] = it;
      }
    }
    function member(memberSchema, memberName) {
      if (memberSchema instanceof NormalizedSchema) return Object.assign(memberSchema, {
        memberName,
        _isMemberSchema: true
      });
      const internalCtorAccess = NormalizedSchema;
      return new internalCtorAccess(memberSchema, memberName);
    }
    const isMemberSchema = sc => Array.isArray(sc) && sc.length === 2;
    const isStaticSchema = sc => Array.isArray(sc) && sc.length >= 5;
  },
  7559: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ translateTraits
    });
    const traitsCache = [];
    function translateTraits(indicator) {
      if (typeof indicator === "object") return indicator;
      indicator |= 0;
      if (traitsCache[indicator]) return traitsCache[indicator];
      const traits = {};
      let i = 0;
      for (const trait of [ "httpLabel", "idempotent", "idempotencyToken", "sensitive", "httpPayload", "httpResponseCode", "httpQueryParams" ]) if ((indicator >> i++ & 1) === 1) traits[trait] = 1;
      return traitsCache[indicator] = traits;
    }
  },
  5682: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ concatBytes
    });
    function concatBytes(arrays, length) {
      if (length === void 0) {
        length = 0;
        for (const bytes of arrays) length += bytes.byteLength;
      }
      const result = new Uint8Array(length);
      let offset = 0;
      for (const buf of arrays) {
        result.set(buf, offset);
        offset += buf.byteLength;
      }
      return result;
    }
  },
  1514: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      JV: () => /* binding */ dateToUtcString,
      l3: () => /* binding */ parseEpochTimestamp,
      EI: () => /* binding */ parseRfc3339DateTime,
      t_: () => /* binding */ parseRfc3339DateTimeWithOffset,
      xE: () => /* binding */ parseRfc7231DateTime
    });
    const expectNumber = value => {
      if (value === null || value === void 0) return;
      if (typeof value === "string") {
        const parsed = parseFloat(value);
        if (!Number.isNaN(parsed)) {
          if (String(parsed) !== String(value)) logger.warn(stackTraceWarning(`Expected number but observed string: ${value}`));
          return parsed;
        }
      }
      if (typeof value === "number") return value;
      throw new TypeError(`Expected number, got ${typeof value}: ${value}`);
    };
    const MAX_FLOAT = Math.ceil(2 ** 127 * (2 - 2 ** -23));
    const expectFloat32 = value => {
      const expected = expectNumber(value);
      if (expected !== void 0 && !Number.isNaN(expected) && expected !== 1 / 0 && expected !== -1 / 0) if (Math.abs(expected) > MAX_FLOAT) throw new TypeError(`Expected 32-bit float, got ${value}`);
      return expected;
    };
    const expectLong = value => {
      if (value === null || value === void 0) return;
      if (Number.isInteger(value) && !Number.isNaN(value)) return value;
      throw new TypeError(`Expected integer, got ${typeof value}: ${value}`);
    };
    const expectShort = value => expectSizedInt(value, 16);
    const expectByte = value => expectSizedInt(value, 8);
    const expectSizedInt = (value, size) => {
      const expected = expectLong(value);
      if (expected !== void 0 && castInt(expected, size) !== expected) throw new TypeError(`Expected ${size}-bit integer, got ${value}`);
      return expected;
    };
    const castInt = (value, size) => {
      switch (size) {
       case 32:
        return Int32Array.of(value)[0];

       case 16:
        return Int16Array.of(value)[0];

       case 8:
        return Int8Array.of(value)[0];
      }
    };
    const strictParseDouble = value => {
      if (typeof value == "string") return expectNumber(parseNumber(value));
      return expectNumber(value);
    };
    const strictParseFloat32 = value => {
      if (typeof value == "string") return expectFloat32(parseNumber(value));
      return expectFloat32(value);
    };
    const NUMBER_REGEX = /(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(-?Infinity)|(NaN)/g;
    const parseNumber = value => {
      const matches = value.match(NUMBER_REGEX);
      if (matches === null || matches[0].length !== value.length) throw new TypeError(`Expected real number, got implicit NaN`);
      return parseFloat(value);
    };
    const strictParseShort = value => {
      if (typeof value === "string") return expectShort(parseNumber(value));
      return expectShort(value);
    };
    const strictParseByte = value => {
      if (typeof value === "string") return expectByte(parseNumber(value));
      return expectByte(value);
    };
    const stackTraceWarning = message => String(new TypeError(message).stack || message).split("\n").slice(0, 5).filter(s => !s.includes("stackTraceWarning")).join("\n");
    const logger = {
      warn: console.warn
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/date-utils.js
    const DAYS = [ "Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat" ];
    const MONTHS = [ "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" ];
    function dateToUtcString(date) {
      const year = date.getUTCFullYear();
      const month = date.getUTCMonth();
      const dayOfWeek = date.getUTCDay();
      const dayOfMonthInt = date.getUTCDate();
      const hoursInt = date.getUTCHours();
      const minutesInt = date.getUTCMinutes();
      const secondsInt = date.getUTCSeconds();
      const dayOfMonthString = dayOfMonthInt < 10 ? `0${dayOfMonthInt}` : `${dayOfMonthInt}`;
      const hoursString = hoursInt < 10 ? `0${hoursInt}` : `${hoursInt}`;
      const minutesString = minutesInt < 10 ? `0${minutesInt}` : `${minutesInt}`;
      const secondsString = secondsInt < 10 ? `0${secondsInt}` : `${secondsInt}`;
      return `${DAYS[dayOfWeek]}, ${dayOfMonthString} ${MONTHS[month]} ${year} ${hoursString}:${minutesString}:${secondsString} GMT`;
    }
    const RFC3339 = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?[zZ]$/);
    const parseRfc3339DateTime = value => {
      if (value === null || value === void 0) return;
      if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
      const match = RFC3339.exec(value);
      if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
      const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds] = match;
      const year = strictParseShort(stripLeadingZeroes(yearStr));
      const month = parseDateValue(monthStr, "month", 1, 12);
      const day = parseDateValue(dayStr, "day", 1, 31);
      return buildDate(year, month, day, {
        hours,
        minutes,
        seconds,
        fractionalMilliseconds
      });
    };
    const RFC3339_WITH_OFFSET = new RegExp(/^(\d{4})-(\d{2})-(\d{2})[tT](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(([-+]\d{2}:\d{2})|[zZ])$/);
    const parseRfc3339DateTimeWithOffset = value => {
      if (value === null || value === void 0) return;
      if (typeof value !== "string") throw new TypeError("RFC-3339 date-times must be expressed as strings");
      const match = RFC3339_WITH_OFFSET.exec(value);
      if (!match) throw new TypeError("Invalid RFC-3339 date-time value");
      const [_, yearStr, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, offsetStr] = match;
      const year = strictParseShort(stripLeadingZeroes(yearStr));
      const month = parseDateValue(monthStr, "month", 1, 12);
      const day = parseDateValue(dayStr, "day", 1, 31);
      const date = buildDate(year, month, day, {
        hours,
        minutes,
        seconds,
        fractionalMilliseconds
      });
      if (offsetStr.toUpperCase() != "Z") date.setTime(date.getTime() - parseOffsetToMilliseconds(offsetStr));
      return date;
    };
    const IMF_FIXDATE = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d{2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
    const RFC_850_DATE = new RegExp(/^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d{2})-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? GMT$/);
    const ASC_TIME = new RegExp(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( [1-9]|\d{2}) (\d{1,2}):(\d{2}):(\d{2})(?:\.(\d+))? (\d{4})$/);
    const parseRfc7231DateTime = value => {
      if (value === null || value === void 0) return;
      if (typeof value !== "string") throw new TypeError("RFC-7231 date-times must be expressed as strings");
      let match = IMF_FIXDATE.exec(value);
      if (match) {
        const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
        return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
          hours,
          minutes,
          seconds,
          fractionalMilliseconds
        });
      }
      match = RFC_850_DATE.exec(value);
      if (match) {
        const [_, dayStr, monthStr, yearStr, hours, minutes, seconds, fractionalMilliseconds] = match;
        return adjustRfc850Year(buildDate(parseTwoDigitYear(yearStr), parseMonthByShortName(monthStr), parseDateValue(dayStr, "day", 1, 31), {
          hours,
          minutes,
          seconds,
          fractionalMilliseconds
        }));
      }
      match = ASC_TIME.exec(value);
      if (match) {
        const [_, monthStr, dayStr, hours, minutes, seconds, fractionalMilliseconds, yearStr] = match;
        return buildDate(strictParseShort(stripLeadingZeroes(yearStr)), parseMonthByShortName(monthStr), parseDateValue(dayStr.trimLeft(), "day", 1, 31), {
          hours,
          minutes,
          seconds,
          fractionalMilliseconds
        });
      }
      throw new TypeError("Invalid RFC-7231 date-time value");
    };
    const parseEpochTimestamp = value => {
      if (value === null || value === void 0) return;
      let valueAsDouble;
      if (typeof value === "number") valueAsDouble = value; else if (typeof value === "string") valueAsDouble = strictParseDouble(value); else if (typeof value === "object" && value.tag === 1) valueAsDouble = value.value; else throw new TypeError("Epoch timestamps must be expressed as floating point numbers or their string representation");
      if (Number.isNaN(valueAsDouble) || valueAsDouble === 1 / 0 || valueAsDouble === -1 / 0) throw new TypeError("Epoch timestamps must be valid, non-Infinite, non-NaN numerics");
      return new Date(Math.round(valueAsDouble * 1e3));
    };
    const buildDate = (year, month, day, time) => {
      const adjustedMonth = month - 1;
      validateDayOfMonth(year, adjustedMonth, day);
      return new Date(Date.UTC(year, adjustedMonth, day, parseDateValue(time.hours, "hour", 0, 23), parseDateValue(time.minutes, "minute", 0, 59), parseDateValue(time.seconds, "seconds", 0, 60), parseMilliseconds(time.fractionalMilliseconds)));
    };
    const parseTwoDigitYear = value => {
      const thisYear = (new Date).getUTCFullYear();
      const valueInThisCentury = Math.floor(thisYear / 100) * 100 + strictParseShort(stripLeadingZeroes(value));
      if (valueInThisCentury < thisYear) return valueInThisCentury + 100;
      return valueInThisCentury;
    };
    const FIFTY_YEARS_IN_MILLIS = 50 * 365 * 24 * 60 * 60 * 1e3;
    const adjustRfc850Year = input => {
      if (input.getTime() - (new Date).getTime() > FIFTY_YEARS_IN_MILLIS) return new Date(Date.UTC(input.getUTCFullYear() - 100, input.getUTCMonth(), input.getUTCDate(), input.getUTCHours(), input.getUTCMinutes(), input.getUTCSeconds(), input.getUTCMilliseconds()));
      return input;
    };
    const parseMonthByShortName = value => {
      const monthIdx = MONTHS.indexOf(value);
      if (monthIdx < 0) throw new TypeError(`Invalid month: ${value}`);
      return monthIdx + 1;
    };
    const DAYS_IN_MONTH = [ 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 ];
    const validateDayOfMonth = (year, month, day) => {
      let maxDays = DAYS_IN_MONTH[month];
      if (month === 1 && isLeapYear(year)) maxDays = 29;
      if (day > maxDays) throw new TypeError(`Invalid day for ${MONTHS[month]} in ${year}: ${day}`);
    };
    const isLeapYear = year => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    const parseDateValue = (value, type, lower, upper) => {
      const dateVal = strictParseByte(stripLeadingZeroes(value));
      if (dateVal < lower || dateVal > upper) throw new TypeError(`${type} must be between ${lower} and ${upper}, inclusive`);
      return dateVal;
    };
    const parseMilliseconds = value => {
      if (value === null || value === void 0) return 0;
      return strictParseFloat32("0." + value) * 1e3;
    };
    const parseOffsetToMilliseconds = value => {
      const directionStr = value[0];
      let direction = 1;
      if (directionStr == "+") direction = 1; else if (directionStr == "-") direction = -1; else throw new TypeError(`Offset direction, ${directionStr}, must be "+" or "-"`);
      const hour = Number(value.substring(1, 3));
      const minute = Number(value.substring(4, 6));
      return direction * (hour * 60 + minute) * 60 * 1e3;
    };
    const stripLeadingZeroes = value => {
      let idx = 0;
      while (idx < value.length - 1 && value.charAt(idx) === "0") idx++;
      if (idx === 0) return value;
      return value.slice(idx);
    };
  },
  2125: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Mu: () => /* binding */ Uint8ArrayBlobAdapter,
      ec: () => /* binding */ generateIdempotencyToken,
      v4: () => /* binding */ v4
    });
    var external_node_crypto_ = __nccwpck_require__(7598);
    var fromBase64 = __nccwpck_require__(2863);
    var toBase64 = __nccwpck_require__(7706);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/util-stream/blob/Uint8ArrayBlobAdapter.js
    function bindUint8ArrayBlobAdapter(toUtf8, fromUtf8, toBase64, fromBase64) {
      return class Uint8ArrayBlobAdapter extends Uint8Array {
        static fromString(source, encoding = "utf-8") {
          if (typeof source === "string") {
            if (encoding === "base64") return Uint8ArrayBlobAdapter.mutate(fromBase64(source));
            return Uint8ArrayBlobAdapter.mutate(fromUtf8(source));
          }
          throw new Error(`Unsupported conversion from ${typeof source} to Uint8ArrayBlobAdapter.`);
        }
        static mutate(source) {
          Object.setPrototypeOf(source, Uint8ArrayBlobAdapter.prototype);
          return source;
        }
        transformToString(encoding = "utf-8") {
          if (encoding === "base64") return toBase64(this);
          return toUtf8(this);
        }
      };
    }
    var fromUtf8 = __nccwpck_require__(6047);
    var toUtf8 = __nccwpck_require__(9514);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/uuid/v4.js
    const decimalToHex = Array.from({
      length: 256
    }, (_, i) => i.toString(16).padStart(2, "0"));
    function bindV4(getRandomValues) {
      if (typeof crypto !== "undefined" && typeof crypto.randomUUID === "function") return () => crypto.randomUUID();
      return () => {
        const rnds = new Uint8Array(16);
        getRandomValues(rnds);
        rnds[6] = rnds[6] & 15 | 64;
        rnds[8] = rnds[8] & 63 | 128;
        return decimalToHex[rnds[0]] + decimalToHex[rnds[1]] + decimalToHex[rnds[2]] + decimalToHex[rnds[3]] + "-" + decimalToHex[rnds[4]] + decimalToHex[rnds[5]] + "-" + decimalToHex[rnds[6]] + decimalToHex[rnds[7]] + "-" + decimalToHex[rnds[8]] + decimalToHex[rnds[9]] + "-" + decimalToHex[rnds[10]] + decimalToHex[rnds[11]] + decimalToHex[rnds[12]] + decimalToHex[rnds[13]] + decimalToHex[rnds[14]] + decimalToHex[rnds[15]];
      };
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/serde/index.js
    class Uint8ArrayBlobAdapter extends(bindUint8ArrayBlobAdapter(toUtf8 /* toUtf8 */ .P, fromUtf8 /* fromUtf8 */ .a, toBase64 /* toBase64 */ .n, fromBase64 /* fromBase64 */ .E)){}
    const _getRandomValues = external_node_crypto_.getRandomValues;
    const v4 = bindV4(_getRandomValues);
    const generateIdempotencyToken = v4;
  },
  5942: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => /* binding */ isArrayBuffer
    });
    const isArrayBuffer = arg => typeof ArrayBuffer === "function" && arg instanceof ArrayBuffer || Object.prototype.toString.call(arg) === "[object ArrayBuffer]";
  },
  6782: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A: () => /* binding */ LazyJsonString
    });
    const LazyJsonString = function LazyJsonString(val) {
      const str = Object.assign(new String(val), {
        deserializeJSON() {
          return JSON.parse(String(val));
        },
        toString() {
          return String(val);
        },
        toJSON() {
          return String(val);
        }
      });
      return str;
    };
    LazyJsonString.from = object => {
      if (object && typeof object === "object" && (object instanceof LazyJsonString || "deserializeJSON" in object)) return object; else if (typeof object === "string" || Object.getPrototypeOf(object) === String.prototype) return LazyJsonString(String(object));
      return LazyJsonString(JSON.stringify(object));
    };
    LazyJsonString.fromObject = LazyJsonString.from;
  },
  2863: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      E: () => /* binding */ fromBase64
    });
    var _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5751);
    const BASE64_REGEX = /^[A-Za-z0-9+/]*={0,2}$/;
    const fromBase64 = input => {
      if (input.length * 3 % 4 !== 0) throw new TypeError(`Incorrect padding on base64 string.`);
      if (!BASE64_REGEX.exec(input)) throw new TypeError(`Invalid base64 string.`);
      const buffer = (0, _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__.s)(input, "base64");
      return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
    };
  },
  7706: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      n: () => /* binding */ toBase64
    });
    var _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5751);
    var _util_utf8_fromUtf8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6047);
    const toBase64 = _input => {
      let input;
      if (typeof _input === "string") input = (0, _util_utf8_fromUtf8__WEBPACK_IMPORTED_MODULE_0__.a)(_input); else input = _input;
      if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-base64: toBase64 encoder function only accepts string | Uint8Array.");
      return (0, _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_1__.Q)(input.buffer, input.byteOffset, input.byteLength).toString("base64");
    };
  },
  5764: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      n: () => /* binding */ calculateBodyLength
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
    const calculateBodyLength = body => {
      if (!body) return 0;
      if (typeof body === "string") return Buffer.byteLength(body); else if (typeof body.byteLength === "number") return body.byteLength; else if (typeof body.size === "number") return body.size; else if (typeof body.start === "number" && typeof body.end === "number") return body.end + 1 - body.start; else if (body instanceof node_fs__WEBPACK_IMPORTED_MODULE_0__.ReadStream) if (body.path != null) return (0, 
      node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(body.path).size; else if (typeof body.fd === "number") return (0, 
      node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(body.fd).size;
      throw new Error(`Body Length computation failed for ${body}`);
    };
  },
  5751: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Q: () => /* binding */ fromArrayBuffer,
      s: () => /* binding */ fromString
    });
    var _is_array_buffer_is_array_buffer__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5942);
    const fromArrayBuffer = (input, offset = 0, length = input.byteLength - offset) => {
      if (!(0, _is_array_buffer_is_array_buffer__WEBPACK_IMPORTED_MODULE_0__.m)(input)) throw new TypeError(`The "input" argument must be ArrayBuffer. Received type ${typeof input} (${input})`);
      return Buffer.from(input, offset, length);
    };
    const fromString = (input, encoding) => {
      if (typeof input !== "string") throw new TypeError(`The "input" argument must be of type string. Received type ${typeof input} (${input})`);
      return encoding ? Buffer.from(input, encoding) : Buffer.from(input);
    };
  },
  2299: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      a: () => /* binding */ fromHex,
      n: () => /* binding */ toHex
    });
    const SHORT_TO_HEX = {};
    const HEX_TO_SHORT = {};
    for (let i = 0; i < 256; i++) {
      let encodedByte = i.toString(16).toLowerCase();
      if (encodedByte.length === 1) encodedByte = `0${encodedByte}`;
      SHORT_TO_HEX[i] = encodedByte;
      HEX_TO_SHORT[encodedByte] = i;
    }
    function fromHex(encoded) {
      if (encoded.length % 2 !== 0) throw new Error("Hex encoded strings must have an even number length");
      const out = new Uint8Array(encoded.length / 2);
      for (let i = 0; i < encoded.length; i += 2) {
        const encodedByte = encoded.slice(i, i + 2).toLowerCase();
        if (encodedByte in HEX_TO_SHORT) out[i / 2] = HEX_TO_SHORT[encodedByte]; else throw new Error(`Cannot decode unrecognized sequence ${encodedByte} as hexadecimal`);
      }
      return out;
    }
    function toHex(bytes) {
      let out = "";
      for (let i = 0; i < bytes.byteLength; i++) out += SHORT_TO_HEX[bytes[i]];
      return out;
    }
  },
  9369: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Bq: () => /* binding */ collectReadableStream,
      kS: () => /* binding */ collectBlob,
      kv: () => /* binding */ streamCollector
    });
    var _concatBytes__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5682);
    var _stream_type_check__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8983);
    const streamCollector = async stream => {
      if ((0, _stream_type_check__WEBPACK_IMPORTED_MODULE_0__.q)(stream)) return collectBlob(stream);
      return collectReadableStream(stream);
    };
    async function collectBlob(blob) {
      return blob.arrayBuffer().then(ab => new Uint8Array(ab));
    }
    async function collectReadableStream(stream) {
      const chunks = [];
      const reader = stream.getReader();
      let length = 0;
      while (true) {
        const {done, value} = await reader.read();
        if (value) {
          chunks.push(value);
          length += value.length;
        }
        if (done) break;
      }
      return (0, _concatBytes__WEBPACK_IMPORTED_MODULE_1__.I)(chunks, length);
    }
  },
  5327: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      k: () => /* binding */ streamCollector
    });
    var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7075);
    var _concatBytes__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5682);
    var _stream_collector_browser__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9369);
    var _stream_type_check__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8983);
    const streamCollector = stream => {
      if ((0, _stream_type_check__WEBPACK_IMPORTED_MODULE_1__.q)(stream)) return (0, _stream_collector_browser__WEBPACK_IMPORTED_MODULE_2__.kS)(stream);
      if ((0, _stream_type_check__WEBPACK_IMPORTED_MODULE_1__.H)(stream)) return (0, _stream_collector_browser__WEBPACK_IMPORTED_MODULE_2__.Bq)(stream);
      return new Promise((resolve, reject) => {
        const collector = new Collector;
        const nodeStream = stream;
        nodeStream.pipe(collector);
        nodeStream.on("error", err => {
          collector.end();
          reject(err);
        });
        collector.on("error", reject);
        collector.on("finish", function() {
          const bytes = (0, _concatBytes__WEBPACK_IMPORTED_MODULE_3__.I)(this.bufferedBytes);
          resolve(bytes);
        });
      });
    };
    class Collector extends node_stream__WEBPACK_IMPORTED_MODULE_0__.Writable {
      bufferedBytes=[];
      _write(chunk, encoding, callback) {
        this.bufferedBytes.push(chunk);
        callback();
      }
    }
  },
  8983: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      H: () => /* binding */ isReadableStream,
      q: () => /* binding */ isBlob
    });
    const isReadableStream = stream => typeof ReadableStream === "function" && (stream?.constructor?.name === ReadableStream.name || stream instanceof ReadableStream);
    const isBlob = blob => typeof Blob === "function" && (blob?.constructor?.name === Blob.name || blob instanceof Blob);
  },
  6047: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      a: () => /* binding */ fromUtf8
    });
    var _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5751);
    const fromUtf8 = input => {
      const buf = (0, _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__.s)(input, "utf8");
      return new Uint8Array(buf.buffer, buf.byteOffset, buf.byteLength / Uint8Array.BYTES_PER_ELEMENT);
    };
  },
  9996: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      F: () => /* binding */ toUint8Array
    });
    var _fromUtf8__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6047);
    const toUint8Array = data => {
      if (data instanceof Uint8Array) return data;
      if (typeof data === "string") return (0, _fromUtf8__WEBPACK_IMPORTED_MODULE_0__.a)(data);
      if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength / Uint8Array.BYTES_PER_ELEMENT);
      return new Uint8Array(data);
    };
  },
  9514: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      P: () => /* binding */ toUtf8
    });
    var _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5751);
    const toUtf8 = input => {
      if (typeof input === "string") return input;
      if (typeof input !== "object" || typeof input.byteOffset !== "number" || typeof input.byteLength !== "number") throw new Error("@smithy/util-utf8: toUtf8 encoder function only accepts string | Uint8Array.");
      return (0, _util_buffer_from_buffer_from__WEBPACK_IMPORTED_MODULE_0__.Q)(input.buffer, input.byteOffset, input.byteLength).toString("utf8");
    };
  },
  4299: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      D: () => /* binding */ NumericValue
    });
    const format = /^-?((0|[1-9]\d*)(\.\d+)?|\.\d+)([eE][+-]?\d+)?$/;
    class NumericValue {
      string;
      type;
      constructor(string, type) {
        this.string = string;
        this.type = type;
        if (!format.test(string)) throw new Error(`@smithy/core/serde - NumericValue string must conform to the Smithy bigDecimal format. Received: "${string}"`);
      }
      toString() {
        return this.string;
      }
      static [Symbol.hasInstance](object) {
        if (!object || typeof object !== "object") return false;
        const _nv = object;
        return NumericValue.prototype.isPrototypeOf(object) || _nv.type === "bigDecimal" && format.test(_nv.string);
      }
    }
  },
  5155: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      T: () => /* binding */ writeKey
    });
    function writeKey(obj) {
      Object.defineProperty(obj, "__proto__", {
        value: void 0,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  },
  6840: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      u: () => /* binding */ getSmithyContext
    });
    var _smithy_types__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6877);
    const getSmithyContext = context => context[_smithy_types__WEBPACK_IMPORTED_MODULE_0__.V] || (context[_smithy_types__WEBPACK_IMPORTED_MODULE_0__.V] = {});
  },
  9797: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $: () => /* binding */ hasOwn
    });
    function hasOwn(o, k) {
      return Object.prototype.hasOwnProperty.call(o, k);
    }
  },
  6804: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => /* binding */ HttpRequest
    });
    class HttpRequest {
      method;
      protocol;
      hostname;
      port;
      path;
      query;
      headers;
      username;
      password;
      fragment;
      body;
      constructor(options) {
        this.method = options.method || "GET";
        this.hostname = options.hostname || "localhost";
        this.port = options.port;
        this.query = options.query || {};
        this.headers = options.headers || {};
        this.body = options.body;
        this.protocol = options.protocol ? options.protocol.slice(-1) !== ":" ? `${options.protocol}:` : options.protocol : "https:";
        this.path = options.path ? options.path.charAt(0) !== "/" ? `/${options.path}` : options.path : "/";
        this.username = options.username;
        this.password = options.password;
        this.fragment = options.fragment;
      }
      static clone(request) {
        const cloned = new HttpRequest({
          ...request,
          headers: {
            ...request.headers
          }
        });
        if (cloned.query) cloned.query = cloneQuery(cloned.query);
        return cloned;
      }
      static isInstance(request) {
        if (!request) return false;
        const req = request;
        return "method" in req && "protocol" in req && "hostname" in req && "path" in req && typeof req["query"] === "object" && typeof req["headers"] === "object";
      }
      clone() {
        return HttpRequest.clone(this);
      }
    }
    function cloneQuery(query) {
      return Object.keys(query).reduce((carry, paramName) => {
        const param = query[paramName];
        return {
          ...carry,
          [paramName]: Array.isArray(param) ? [ ...param ] : param
        };
      }, {});
    }
  },
  5206: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      c: () => /* binding */ HttpResponse
    });
    class HttpResponse {
      statusCode;
      reason;
      headers;
      body;
      constructor(options) {
        this.statusCode = options.statusCode;
        this.reason = options.reason;
        this.headers = options.headers || {};
        this.body = options.body;
      }
      static isInstance(response) {
        if (!response) return false;
        const resp = response;
        return typeof resp.statusCode === "number" && typeof resp.headers === "object";
      }
    }
  },
  4631: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      X: () => /* binding */ isValidHostLabel
    });
    const VALID_HOST_LABEL_REGEX = new RegExp(`^(?!.*-$)(?!-)[a-zA-Z0-9-]{1,63}$`);
    const isValidHostLabel = (value, allowSubDomains = false) => {
      if (!allowSubDomains) return VALID_HOST_LABEL_REGEX.test(value);
      const labels = value.split(".");
      for (const label of labels) if (!isValidHostLabel(label)) return false;
      return true;
    };
  },
  3687: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ normalizeProvider
    });
    const normalizeProvider = input => {
      if (typeof input === "function") return input;
      const promisified = Promise.resolve(input);
      return () => promisified;
    };
  },
  3807: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      D: () => /* binding */ parseUrl
    });
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/parseQueryString.js
    function parseQueryString(querystring) {
      const query = {};
      querystring = querystring.replace(/^\?/, "");
      if (querystring) for (const pair of querystring.split("&")) {
        let [key, value = null] = pair.split("=");
        key = decodeURIComponent(key);
        if (value) value = decodeURIComponent(value);
        if (!(key in query)) query[key] = value; else if (Array.isArray(query[key])) query[key].push(value); else query[key] = [ query[key], value ];
      }
      return query;
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/transport/parseUrl.js
    const parseUrl = url => {
      if (typeof url === "string") return parseUrl(new URL(url));
      const {hostname, pathname, port, protocol, search} = url;
      let query;
      if (search) query = parseQueryString(search);
      return {
        hostname,
        port: port ? parseInt(port) : void 0,
        protocol,
        path: pathname,
        query
      };
    };
  },
  2572: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      a: () => /* binding */ toEndpointV1
    });
    var _hasOwn__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9797);
    var _parseUrl__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3807);
    const toEndpointV1 = endpoint => {
      if (typeof endpoint === "object") {
        if ("url" in endpoint) {
          const v1Endpoint = (0, _parseUrl__WEBPACK_IMPORTED_MODULE_0__.D)(endpoint.url);
          if (endpoint.headers) {
            v1Endpoint.headers = {};
            for (const name in endpoint.headers) {
              if (!(0, _hasOwn__WEBPACK_IMPORTED_MODULE_1__.$)(endpoint.headers, name)) continue;
              v1Endpoint.headers[name.toLowerCase()] = endpoint.headers[name].join(", ");
            }
          }
          return v1Endpoint;
        }
        return endpoint;
      }
      return (0, _parseUrl__WEBPACK_IMPORTED_MODULE_0__.D)(endpoint);
    };
  },
  4119: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $: () => /* binding */ NodeHttpHandler
    });
    var hasOwn = __nccwpck_require__(9797);
    var escape_uri = __nccwpck_require__(83);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/protocols/querystring-builder/buildQueryString.js
    function buildQueryString(query) {
      const parts = [];
      for (let key of Object.keys(query).sort()) {
        const value = query[key];
        key = (0, escape_uri /* escapeUri */ .o)(key);
        if (Array.isArray(value)) for (let i = 0, iLen = value.length; i < iLen; i++) parts.push(`${key}=${(0, 
        escape_uri /* escapeUri */ .o)(value[i])}`); else {
          let qsEntry = key;
          if (value || typeof value === "string") qsEntry += `=${(0, escape_uri /* escapeUri */ .o)(value)}`;
          parts.push(qsEntry);
        }
      }
      return parts.join("&");
    }
    var transport_httpResponse = __nccwpck_require__(5206);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/build-abort-error.js
    function buildAbortError(abortSignal) {
      const reason = abortSignal && typeof abortSignal === "object" && "reason" in abortSignal ? abortSignal.reason : void 0;
      if (reason) {
        if (reason instanceof Error) {
          const abortError = new Error("Request aborted");
          abortError.name = "AbortError";
          abortError.cause = reason;
          return abortError;
        }
        const abortError = new Error(String(reason));
        abortError.name = "AbortError";
        return abortError;
      }
      const abortError = new Error("Request aborted");
      abortError.name = "AbortError";
      return abortError;
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/constants.js
    const NODEJS_TIMEOUT_ERROR_CODES = [ "ECONNRESET", "EPIPE", "ETIMEDOUT" ];
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/get-transformed-headers.js
    const getTransformedHeaders = headers => {
      const transformedHeaders = {};
      for (const name in headers) {
        if (!(0, hasOwn /* hasOwn */ .$)(headers, name)) continue;
        const headerValues = headers[name];
        transformedHeaders[name] = Array.isArray(headerValues) ? headerValues.join(",") : headerValues;
      }
      return transformedHeaders;
    };
    var external_node_https_ = __nccwpck_require__(4708);
    var external_node_https_default = __nccwpck_require__.n(external_node_https_);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/timing.js
    const timing = {
      setTimeout: (cb, ms) => setTimeout(cb, ms),
      clearTimeout: timeoutId => clearTimeout(timeoutId)
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/set-connection-timeout.js
    const DEFER_EVENT_LISTENER_TIME = 1e3;
    const setConnectionTimeout = (request, reject, timeoutInMs = 0) => {
      if (!timeoutInMs) return -1;
      const registerTimeout = offset => {
        const timeoutId = timing.setTimeout(() => {
          request.destroy();
          reject(Object.assign(new Error(`@smithy/node-http-handler - the request socket did not establish a connection with the server within the configured timeout of ${timeoutInMs} ms.`), {
            name: "TimeoutError"
          }));
        }, timeoutInMs - offset);
        const doWithSocket = socket => {
          if (socket?.connecting) socket.on("connect", () => {
            timing.clearTimeout(timeoutId);
          }); else timing.clearTimeout(timeoutId);
        };
        if (request.socket) doWithSocket(request.socket); else request.on("socket", doWithSocket);
      };
      if (timeoutInMs < 2e3) {
        registerTimeout(0);
        return 0;
      }
      return timing.setTimeout(registerTimeout.bind(null, DEFER_EVENT_LISTENER_TIME), DEFER_EVENT_LISTENER_TIME);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/set-request-timeout.js
    const setRequestTimeout = (req, reject, timeoutInMs = 0, throwOnRequestTimeout, logger) => {
      if (timeoutInMs) return timing.setTimeout(() => {
        let msg = `@smithy/node-http-handler - [${throwOnRequestTimeout ? "ERROR" : "WARN"}] a request has exceeded the configured ${timeoutInMs} ms requestTimeout.`;
        if (throwOnRequestTimeout) {
          const error = Object.assign(new Error(msg), {
            name: "TimeoutError",
            code: "ETIMEDOUT"
          });
          req.destroy(error);
          reject(error);
        } else {
          msg += ` Init client requestHandler with throwOnRequestTimeout=true to turn this into an error.`;
          logger?.warn?.(msg);
        }
      }, timeoutInMs);
      return -1;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/set-socket-keep-alive.js
    const set_socket_keep_alive_DEFER_EVENT_LISTENER_TIME = 3e3;
    const setSocketKeepAlive = (request, {keepAlive, keepAliveMsecs}, deferTimeMs = set_socket_keep_alive_DEFER_EVENT_LISTENER_TIME) => {
      if (keepAlive !== true) return -1;
      const registerListener = () => {
        if (request.socket) request.socket.setKeepAlive(keepAlive, keepAliveMsecs || 0); else request.on("socket", socket => {
          socket.setKeepAlive(keepAlive, keepAliveMsecs || 0);
        });
      };
      if (deferTimeMs === 0) {
        registerListener();
        return 0;
      }
      return timing.setTimeout(registerListener, deferTimeMs);
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/resolve-default-socket-timeout.js
    const resolveDefaultSocketTimeout = config => {
      const value = config?.defaultSocketTimeout;
      return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/set-socket-timeout.js
    const set_socket_timeout_DEFER_EVENT_LISTENER_TIME = 3e3;
    const setSocketTimeout = (request, reject, timeoutInMs = 0, isServiceDefault = false) => {
      if (!Number.isFinite(timeoutInMs) || timeoutInMs <= 0) return;
      let response;
      request.once("response", res => response = res);
      const onTimeout = () => {
        if (response?.complete) {
          request.socket?.destroy();
          return;
        }
        const error = Object.assign(new Error(`@smithy/node-http-handler - the request socket timed out after ${timeoutInMs} ms of inactivity (${isServiceDefault ? "service default socket timeout" : "configured by client requestHandler"}).`), {
          name: "TimeoutError"
        });
        response?.destroy(error);
        request.destroy();
        reject(error);
      };
      const registerTimeout = () => {
        const {socket} = request;
        if (!socket) request.once("socket", registerTimeout); else if (socket.connecting) socket.once("connect", registerTimeout); else {
          socket.setTimeout(timeoutInMs, onTimeout);
          request.on("close", () => socket.removeListener("timeout", onTimeout));
        }
      };
      if (timeoutInMs < 6e3) {
        registerTimeout();
        return;
      }
      const deferralId = timing.setTimeout(registerTimeout, set_socket_timeout_DEFER_EVENT_LISTENER_TIME);
      request.once("close", () => timing.clearTimeout(deferralId));
    };
    var external_node_stream_ = __nccwpck_require__(7075);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/node-http-handler/dist-es/write-request-body.js
    const MIN_WAIT_TIME = 6e3;
    async function writeRequestBody(httpRequest, request, maxContinueTimeoutMs = MIN_WAIT_TIME, externalAgent = false) {
      const headers = request.headers;
      const expect = headers ? headers.Expect || headers.expect : void 0;
      let timeoutId = -1;
      let sendBody = true;
      if (!externalAgent && expect === "100-continue") sendBody = await Promise.race([ new Promise(resolve => {
        timeoutId = Number(timing.setTimeout(() => resolve(true), Math.max(MIN_WAIT_TIME, maxContinueTimeoutMs)));
      }), new Promise(resolve => {
        httpRequest.on("continue", () => {
          timing.clearTimeout(timeoutId);
          resolve(true);
        });
        httpRequest.on("response", () => {
          timing.clearTimeout(timeoutId);
          resolve(false);
        });
        httpRequest.on("error", () => {
          timing.clearTimeout(timeoutId);
          resolve(false);
        });
      }) ]);
      if (sendBody) writeBody(httpRequest, request.body);
    }
    function writeBody(httpRequest, body) {
      if (body instanceof external_node_stream_.Readable) {
        body.pipe(httpRequest);
        return;
      }
      if (body) {
        const isBuffer = Buffer.isBuffer(body);
        const isString = typeof body === "string";
        if (isBuffer || isString) {
          if (isBuffer && body.byteLength === 0) httpRequest.end(); else httpRequest.end(body);
          return;
        }
        const uint8 = body;
        if (typeof uint8 === "object" && uint8.buffer && typeof uint8.byteOffset === "number" && typeof uint8.byteLength === "number") {
          httpRequest.end(Buffer.from(uint8.buffer, uint8.byteOffset, uint8.byteLength));
          return;
        }
        httpRequest.end(Buffer.from(body));
        return;
      }
      httpRequest.end();
    }
    let hAgent;
    let hRequest;
    class NodeHttpHandler {
      config;
      configProvider;
      socketWarningTimestamp=0;
      externalAgent=false;
      metadata={
        handlerProtocol: "http/1.1"
      };
      static create(instanceOrOptions) {
        if (typeof instanceOrOptions?.handle === "function") return instanceOrOptions;
        return new NodeHttpHandler(instanceOrOptions);
      }
      static checkSocketUsage(agent, socketWarningTimestamp, logger = console) {
        const {sockets, requests, maxSockets} = agent;
        if (typeof maxSockets !== "number" || maxSockets === 1 / 0) return socketWarningTimestamp;
        const interval = 15e3;
        if (Date.now() - interval < socketWarningTimestamp) return socketWarningTimestamp;
        if (sockets && requests) for (const origin in sockets) {
          if (!(0, hasOwn /* hasOwn */ .$)(sockets, origin)) continue;
          const socketsInUse = sockets[origin]?.length ?? 0;
          const requestsEnqueued = requests[origin]?.length ?? 0;
          if (socketsInUse >= maxSockets && requestsEnqueued >= 2 * maxSockets) {
            logger?.warn?.(`@smithy/node-http-handler:WARN - socket usage at capacity=${socketsInUse} and ${requestsEnqueued} additional requests are enqueued.\nSee https://docs.aws.amazon.com/sdk-for-javascript/v3/developer-guide/node-configuring-maxsockets.html\nor increase socketAcquisitionWarningTimeout=(millis) in the NodeHttpHandler config.`);
            return Date.now();
          }
        }
        return socketWarningTimestamp;
      }
      constructor(options) {
        this.configProvider = new Promise((resolve, reject) => {
          if (typeof options === "function") options().then(_options => {
            resolve(this.resolveDefaultConfig(_options));
          }).catch(reject); else resolve(this.resolveDefaultConfig(options));
        });
      }
      destroy() {
        this.config?.httpAgent?.destroy();
        this.config?.httpsAgent?.destroy();
      }
      async handle(request, {abortSignal, requestTimeout} = {}) {
        if (!this.config) this.config = await this.configProvider;
        const config = this.config;
        const logger = config.logger;
        const isSSL = request.protocol === "https:";
        if (!isSSL && !this.config.httpAgent) this.config.httpAgent = await this.config.httpAgentProvider();
        return new Promise((_resolve, _reject) => {
          let writeRequestBodyPromise;
          let socketWarningTimeoutId = -1;
          let connectionTimeoutId = -1;
          let requestTimeoutId = -1;
          let keepAliveTimeoutId = -1;
          const clearTimeouts = () => {
            timing.clearTimeout(socketWarningTimeoutId);
            timing.clearTimeout(connectionTimeoutId);
            timing.clearTimeout(requestTimeoutId);
            timing.clearTimeout(keepAliveTimeoutId);
          };
          const resolve = async arg => {
            await writeRequestBodyPromise;
            clearTimeouts();
            _resolve(arg);
          };
          const reject = async arg => {
            await writeRequestBodyPromise;
            clearTimeouts();
            _reject(arg);
          };
          if (abortSignal?.aborted) {
            const abortError = buildAbortError(abortSignal);
            reject(abortError);
            return;
          }
          const headers = request.headers;
          const expectContinue = headers ? (headers.Expect ?? headers.expect) === "100-continue" : false;
          let agent = isSSL ? config.httpsAgent : config.httpAgent;
          if (expectContinue && !this.externalAgent) agent = new (isSSL ? external_node_https_default().Agent : hAgent)({
            keepAlive: false,
            maxSockets: 1 / 0
          });
          socketWarningTimeoutId = timing.setTimeout(() => {
            this.socketWarningTimestamp = NodeHttpHandler.checkSocketUsage(agent, this.socketWarningTimestamp, logger);
          }, config.socketAcquisitionWarningTimeout ?? (config.requestTimeout ?? 2e3) + (config.connectionTimeout ?? 1e3));
          const queryString = request.query ? buildQueryString(request.query) : "";
          let auth;
          if (request.username != null || request.password != null) {
            const username = request.username ?? "";
            const password = request.password ?? "";
            auth = `${username}:${password}`;
          }
          let path = request.path;
          if (queryString) path += `?${queryString}`;
          if (request.fragment) path += `#${request.fragment}`;
          let hostname = request.hostname ?? "";
          if (hostname[0] === "[" && hostname.endsWith("]")) hostname = request.hostname.slice(1, -1); else hostname = request.hostname;
          const nodeHttpsOptions = {
            headers: request.headers,
            host: hostname,
            method: request.method,
            path,
            port: request.port,
            agent,
            auth
          };
          const requestFunc = isSSL ? external_node_https_default().request : hRequest;
          const req = requestFunc(nodeHttpsOptions, res => {
            const httpResponse = new transport_httpResponse /* HttpResponse */ .c({
              statusCode: res.statusCode || -1,
              reason: res.statusMessage,
              headers: getTransformedHeaders(res.headers),
              body: res
            });
            resolve({
              response: httpResponse
            });
          });
          req.on("error", err => {
            if (NODEJS_TIMEOUT_ERROR_CODES.includes(err.code)) reject(Object.assign(err, {
              name: "TimeoutError"
            })); else reject(err);
          });
          if (abortSignal) {
            const onAbort = () => {
              req.destroy();
              const abortError = buildAbortError(abortSignal);
              reject(abortError);
            };
            if (typeof abortSignal.addEventListener === "function") {
              const signal = abortSignal;
              signal.addEventListener("abort", onAbort, {
                once: true
              });
              req.once("close", () => signal.removeEventListener("abort", onAbort));
            } else abortSignal.onabort = onAbort;
          }
          const effectiveRequestTimeout = requestTimeout ?? config.requestTimeout;
          connectionTimeoutId = setConnectionTimeout(req, reject, config.connectionTimeout);
          requestTimeoutId = setRequestTimeout(req, reject, effectiveRequestTimeout, config.throwOnRequestTimeout, logger ?? console);
          const defaultSocketTimeout = config.socketTimeout === void 0 ? resolveDefaultSocketTimeout(config) : void 0;
          if (defaultSocketTimeout) setSocketTimeout(req, reject, defaultSocketTimeout, true); else setSocketTimeout(req, reject, config.socketTimeout);
          const httpAgent = nodeHttpsOptions.agent;
          if (typeof httpAgent === "object" && "keepAlive" in httpAgent) keepAliveTimeoutId = setSocketKeepAlive(req, {
            keepAlive: httpAgent.keepAlive,
            keepAliveMsecs: httpAgent.keepAliveMsecs
          });
          writeRequestBodyPromise = writeRequestBody(req, request, effectiveRequestTimeout, this.externalAgent).catch(e => {
            clearTimeouts();
            return _reject(e);
          });
        });
      }
      updateHttpClientConfig(key, value) {
        this.config = void 0;
        this.configProvider = this.configProvider.then(config => {
          switch (key) {
           case Symbol.for("logger"):
            key = "logger";
            value = config.logger ?? value;
            break;

           case Symbol.for("@smithy/defaultSocketTimeout"):
            key = "defaultSocketTimeout";
            value = resolveDefaultSocketTimeout(config) ?? value;
            break;
          }
          return {
            ...config,
            [key]: value
          };
        });
      }
      httpHandlerConfigs() {
        return this.config ?? {};
      }
      resolveDefaultConfig(options) {
        const {requestTimeout, connectionTimeout, socketTimeout, socketAcquisitionWarningTimeout, httpAgent, httpsAgent, throwOnRequestTimeout, logger} = options || {};
        const keepAlive = true;
        const maxSockets = 50;
        let httpAgentPromise;
        return {
          connectionTimeout,
          requestTimeout,
          socketTimeout,
          defaultSocketTimeout: resolveDefaultSocketTimeout(options),
          socketAcquisitionWarningTimeout,
          throwOnRequestTimeout,
          httpAgentProvider: () => httpAgentPromise ??= (async () => {
            const node_http = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
            const {Agent, request} = node_http.default ?? node_http;
            hRequest = request;
            hAgent = Agent;
            if (httpAgent instanceof hAgent || typeof httpAgent?.destroy === "function") {
              this.externalAgent = true;
              return httpAgent;
            }
            return new hAgent({
              keepAlive,
              maxSockets,
              ...httpAgent
            });
          })(),
          httpsAgent: (() => {
            if (httpsAgent instanceof external_node_https_default().Agent || typeof httpsAgent?.destroy === "function") {
              this.externalAgent = true;
              return httpsAgent;
            }
            return new (external_node_https_default().Agent)({
              keepAlive,
              maxSockets,
              ...httpsAgent
            });
          })(),
          logger
        };
      }
    }
  },
  3854: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      B: () => /* binding */ SignatureV4
    });
    var hex_encoding = __nccwpck_require__(2299);
    var toUint8Array = __nccwpck_require__(9996);
    var transport_hasOwn = __nccwpck_require__(9797);
    var fromUtf8 = __nccwpck_require__(6047);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/HeaderFormatter.js
    class HeaderFormatter {
      format(headers) {
        const chunks = [];
        for (const headerName in headers) {
          if (!(0, transport_hasOwn /* hasOwn */ .$)(headers, headerName)) continue;
          const bytes = (0, fromUtf8 /* fromUtf8 */ .a)(headerName);
          chunks.push(Uint8Array.from([ bytes.byteLength ]), bytes, this.formatHeaderValue(headers[headerName]));
        }
        const out = new Uint8Array(chunks.reduce((carry, bytes) => carry + bytes.byteLength, 0));
        let position = 0;
        for (const chunk of chunks) {
          out.set(chunk, position);
          position += chunk.byteLength;
        }
        return out;
      }
      formatHeaderValue(header) {
        switch (header.type) {
         case "boolean":
          return Uint8Array.from([ header.value ? 0 : 1 ]);

         case "byte":
          return Uint8Array.from([ 2, header.value ]);

         case "short":
          const shortView = new DataView(new ArrayBuffer(3));
          shortView.setUint8(0, 3);
          shortView.setInt16(1, header.value, false);
          return new Uint8Array(shortView.buffer);

         case "integer":
          const intView = new DataView(new ArrayBuffer(5));
          intView.setUint8(0, 4);
          intView.setInt32(1, header.value, false);
          return new Uint8Array(intView.buffer);

         case "long":
          const longBytes = new Uint8Array(9);
          longBytes[0] = 5;
          longBytes.set(header.value.bytes, 1);
          return longBytes;

         case "binary":
          const binView = new DataView(new ArrayBuffer(3 + header.value.byteLength));
          binView.setUint8(0, 6);
          binView.setUint16(1, header.value.byteLength, false);
          const binBytes = new Uint8Array(binView.buffer);
          binBytes.set(header.value, 3);
          return binBytes;

         case "string":
          const utf8Bytes = (0, fromUtf8 /* fromUtf8 */ .a)(header.value);
          const strView = new DataView(new ArrayBuffer(3 + utf8Bytes.byteLength));
          strView.setUint8(0, 7);
          strView.setUint16(1, utf8Bytes.byteLength, false);
          const strBytes = new Uint8Array(strView.buffer);
          strBytes.set(utf8Bytes, 3);
          return strBytes;

         case "timestamp":
          const tsBytes = new Uint8Array(9);
          tsBytes[0] = 8;
          tsBytes.set(Int64.fromNumber(header.value.valueOf()).bytes, 1);
          return tsBytes;

         case "uuid":
          if (!UUID_PATTERN.test(header.value)) throw new Error(`Invalid UUID received: ${header.value}`);
          const uuidBytes = new Uint8Array(17);
          uuidBytes[0] = 9;
          uuidBytes.set((0, hex_encoding /* fromHex */ .a)(header.value.replace(/-/g, "")), 1);
          return uuidBytes;
        }
      }
    }
    var HEADER_VALUE_TYPE;
    (function(HEADER_VALUE_TYPE) {
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolTrue"] = 0] = "boolTrue";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["boolFalse"] = 1] = "boolFalse";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byte"] = 2] = "byte";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["short"] = 3] = "short";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["integer"] = 4] = "integer";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["long"] = 5] = "long";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["byteArray"] = 6] = "byteArray";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["string"] = 7] = "string";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["timestamp"] = 8] = "timestamp";
      HEADER_VALUE_TYPE[HEADER_VALUE_TYPE["uuid"] = 9] = "uuid";
    })(HEADER_VALUE_TYPE || (HEADER_VALUE_TYPE = {}));
    const UUID_PATTERN = /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/;
    class Int64 {
      bytes;
      constructor(bytes) {
        this.bytes = bytes;
        if (bytes.byteLength !== 8) throw new Error("Int64 buffers must be exactly 8 bytes");
      }
      static fromNumber(number) {
        if (number > 0x8000000000000000 || number < -0x8000000000000000) throw new Error(`${number} is too large (or, if negative, too small) to represent as an Int64`);
        const bytes = new Uint8Array(8);
        for (let i = 7, remaining = Math.abs(Math.round(number)); i > -1 && remaining > 0; i--, 
        remaining /= 256) bytes[i] = remaining;
        if (number < 0) negate(bytes);
        return new Int64(bytes);
      }
      valueOf() {
        const bytes = this.bytes.slice(0);
        const negative = bytes[0] & 128;
        if (negative) negate(bytes);
        return parseInt((0, hex_encoding /* toHex */ .n)(bytes), 16) * (negative ? -1 : 1);
      }
      toString() {
        return String(this.valueOf());
      }
    }
    function negate(bytes) {
      for (let i = 0; i < 8; i++) bytes[i] ^= 255;
      for (let i = 7; i > -1; i--) {
        bytes[i]++;
        if (bytes[i] !== 0) break;
      }
    }
    var normalizeProvider = __nccwpck_require__(3687);
    var escape_uri = __nccwpck_require__(83);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/constants.js
    const ALGORITHM_QUERY_PARAM = "X-Amz-Algorithm";
    const CREDENTIAL_QUERY_PARAM = "X-Amz-Credential";
    const AMZ_DATE_QUERY_PARAM = "X-Amz-Date";
    const SIGNED_HEADERS_QUERY_PARAM = "X-Amz-SignedHeaders";
    const EXPIRES_QUERY_PARAM = "X-Amz-Expires";
    const SIGNATURE_QUERY_PARAM = "X-Amz-Signature";
    const TOKEN_QUERY_PARAM = "X-Amz-Security-Token";
    const AUTH_HEADER = "authorization";
    const AMZ_DATE_HEADER = AMZ_DATE_QUERY_PARAM.toLowerCase();
    const DATE_HEADER = "date";
    const GENERATED_HEADERS = [ AUTH_HEADER, AMZ_DATE_HEADER, DATE_HEADER ];
    const SIGNATURE_HEADER = SIGNATURE_QUERY_PARAM.toLowerCase();
    const SHA256_HEADER = "x-amz-content-sha256";
    const TOKEN_HEADER = TOKEN_QUERY_PARAM.toLowerCase();
    const ALWAYS_UNSIGNABLE_HEADERS = {
      authorization: true,
      "cache-control": true,
      connection: true,
      expect: true,
      from: true,
      "keep-alive": true,
      "max-forwards": true,
      pragma: true,
      referer: true,
      te: true,
      trailer: true,
      "transfer-encoding": true,
      upgrade: true,
      "user-agent": true,
      "x-amzn-trace-id": true
    };
    const PROXY_HEADER_PATTERN = /^proxy-/;
    const SEC_HEADER_PATTERN = /^sec-/;
    const ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256";
    const EVENT_ALGORITHM_IDENTIFIER = "AWS4-HMAC-SHA256-PAYLOAD";
    const UNSIGNED_PAYLOAD = "UNSIGNED-PAYLOAD";
    const MAX_CACHE_SIZE = 50;
    const KEY_TYPE_IDENTIFIER = "aws4_request";
    const MAX_PRESIGNED_TTL = 60 * 60 * 24 * 7;
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/getCanonicalQuery.js
    const getCanonicalQuery = ({query = {}}) => {
      const keys = [];
      const serialized = {};
      for (const key in query) {
        if (!(0, transport_hasOwn /* hasOwn */ .$)(query, key)) continue;
        if (key.toLowerCase() === SIGNATURE_HEADER) continue;
        const encodedKey = (0, escape_uri /* escapeUri */ .o)(key);
        keys.push(encodedKey);
        const value = query[key];
        if (typeof value === "string") serialized[encodedKey] = `${encodedKey}=${(0, escape_uri /* escapeUri */ .o)(value)}`; else if (Array.isArray(value)) serialized[encodedKey] = value.slice(0).reduce((encoded, value) => encoded.concat([ `${encodedKey}=${(0, 
        escape_uri /* escapeUri */ .o)(value)}` ]), []).sort().join("&");
      }
      return keys.sort().map(key => serialized[key]).filter(serialized => serialized).join("&");
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/utilDate.js
    const iso8601 = time => toDate(time).toISOString().replace(/\.\d{3}Z$/, "Z");
    const toDate = time => {
      if (typeof time === "number") return new Date(time * 1e3);
      if (typeof time === "string") {
        if (Number(time)) return new Date(Number(time) * 1e3);
        return new Date(time);
      }
      return time;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/SignatureV4Base.js
    class SignatureV4Base {
      service;
      regionProvider;
      credentialProvider;
      sha256;
      uriEscapePath;
      applyChecksum;
      constructor({applyChecksum, credentials, region, service, sha256, uriEscapePath = true}) {
        this.service = service;
        this.sha256 = sha256;
        this.uriEscapePath = uriEscapePath;
        this.applyChecksum = typeof applyChecksum === "boolean" ? applyChecksum : true;
        this.regionProvider = (0, normalizeProvider /* normalizeProvider */ .t)(region);
        this.credentialProvider = (0, normalizeProvider /* normalizeProvider */ .t)(credentials);
      }
      createCanonicalRequest(request, canonicalHeaders, payloadHash) {
        const sortedHeaders = Object.keys(canonicalHeaders).sort();
        return `${request.method}\n${this.getCanonicalPath(request)}\n${getCanonicalQuery(request)}\n${sortedHeaders.map(name => `${name}:${canonicalHeaders[name]}`).join("\n")}\n\n${sortedHeaders.join(";")}\n${payloadHash}`;
      }
      async createStringToSign(longDate, credentialScope, canonicalRequest, algorithmIdentifier) {
        const hash = new this.sha256;
        hash.update((0, toUint8Array /* toUint8Array */ .F)(canonicalRequest));
        const hashedRequest = await hash.digest();
        return `${algorithmIdentifier}\n${longDate}\n${credentialScope}\n${(0, hex_encoding /* toHex */ .n)(hashedRequest)}`;
      }
      getCanonicalPath({path}) {
        if (this.uriEscapePath) {
          const normalizedPathSegments = [];
          for (const pathSegment of path.split("/")) {
            if (pathSegment?.length === 0) continue;
            if (pathSegment === ".") continue;
            if (pathSegment === "..") normalizedPathSegments.pop(); else normalizedPathSegments.push(pathSegment);
          }
          const normalizedPath = `${path?.startsWith("/") ? "/" : ""}${normalizedPathSegments.join("/")}${normalizedPathSegments.length > 0 && path?.endsWith("/") ? "/" : ""}`;
          const doubleEncoded = (0, escape_uri /* escapeUri */ .o)(normalizedPath);
          return doubleEncoded.replace(/%2F/g, "/");
        }
        return path;
      }
      validateResolvedCredentials(credentials) {
        if (typeof credentials !== "object" || typeof credentials.accessKeyId !== "string" || typeof credentials.secretAccessKey !== "string") throw new Error("Resolved credential object is not valid");
      }
      formatDate(now) {
        const longDate = iso8601(now).replace(/[-:]/g, "");
        return {
          longDate,
          shortDate: longDate.slice(0, 8)
        };
      }
      getCanonicalHeaderList(headers) {
        return Object.keys(headers).sort().join(";");
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/credentialDerivation.js
    const signingKeyCache = {};
    const cacheQueue = [];
    const createScope = (shortDate, region, service) => `${shortDate}/${region}/${service}/${KEY_TYPE_IDENTIFIER}`;
    const getSigningKey = async (sha256Constructor, credentials, shortDate, region, service) => {
      const credsHash = await hmac(sha256Constructor, credentials.secretAccessKey, credentials.accessKeyId);
      const cacheKey = `${shortDate}:${region}:${service}:${(0, hex_encoding /* toHex */ .n)(credsHash)}:${credentials.sessionToken}`;
      if (cacheKey in signingKeyCache) return signingKeyCache[cacheKey];
      cacheQueue.push(cacheKey);
      while (cacheQueue.length > MAX_CACHE_SIZE) delete signingKeyCache[cacheQueue.shift()];
      let key = `AWS4${credentials.secretAccessKey}`;
      for (const signable of [ shortDate, region, service, KEY_TYPE_IDENTIFIER ]) key = await hmac(sha256Constructor, key, signable);
      return signingKeyCache[cacheKey] = key;
    };
    const hmac = (ctor, secret, data) => {
      const hash = new ctor(secret);
      hash.update((0, toUint8Array /* toUint8Array */ .F)(data));
      return hash.digest();
    };
    var writeKey = __nccwpck_require__(5155);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/getCanonicalHeaders.js
    const getCanonicalHeaders = ({headers}, unsignableHeaders, signableHeaders) => {
      const canonical = {};
      for (const headerName of Object.keys(headers).sort()) {
        if (headers[headerName] == void 0) continue;
        const canonicalHeaderName = headerName.toLowerCase();
        if ((0, transport_hasOwn /* hasOwn */ .$)(ALWAYS_UNSIGNABLE_HEADERS, canonicalHeaderName) || unsignableHeaders?.has(canonicalHeaderName) || PROXY_HEADER_PATTERN.test(canonicalHeaderName) || SEC_HEADER_PATTERN.test(canonicalHeaderName)) if (!signableHeaders || signableHeaders && !signableHeaders.has(canonicalHeaderName)) continue;
        if (canonicalHeaderName === "__proto__") (0, writeKey /* writeKey */ .T)(canonical);
        canonical[canonicalHeaderName] = headers[headerName].replace(/[\r\n]/g, " ").replace(/[ \t]+/g, " ").replace(/^ | $/g, "");
      }
      return canonical;
    };
    var is_array_buffer = __nccwpck_require__(5942);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/getPayloadHash.js
    const getPayloadHash = async ({headers, body}, hashConstructor) => {
      for (const headerName in headers) {
        if (!(0, transport_hasOwn /* hasOwn */ .$)(headers, headerName)) continue;
        if (headerName.toLowerCase() === SHA256_HEADER) return headers[headerName];
      }
      if (body == void 0) return "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"; else if (typeof body === "string" || ArrayBuffer.isView(body) || (0, 
      is_array_buffer /* isArrayBuffer */ .m)(body)) {
        const hashCtor = new hashConstructor;
        hashCtor.update((0, toUint8Array /* toUint8Array */ .F)(body));
        return (0, hex_encoding /* toHex */ .n)(await hashCtor.digest());
      }
      return UNSIGNED_PAYLOAD;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/headerUtil.js
    const hasHeader = (soughtHeader, headers) => {
      soughtHeader = soughtHeader.toLowerCase();
      for (const headerName in headers) {
        if (!(0, transport_hasOwn /* hasOwn */ .$)(headers, headerName)) continue;
        if (soughtHeader === headerName.toLowerCase()) return true;
      }
      return false;
    };
    var httpRequest = __nccwpck_require__(6804);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/moveHeadersToQuery.js
    const moveHeadersToQuery = (request, options = {}) => {
      const {headers, query = {}} = httpRequest /* HttpRequest */ .K.clone(request);
      for (const name in headers) {
        if (!(0, transport_hasOwn /* hasOwn */ .$)(headers, name)) continue;
        const lname = name.toLowerCase();
        if (lname.slice(0, 6) === "x-amz-" && !options.unhoistableHeaders?.has(lname) || options.hoistableHeaders?.has(lname)) {
          query[name] = headers[name];
          delete headers[name];
        }
      }
      return {
        ...request,
        headers,
        query
      };
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/prepareRequest.js
    const prepareRequest = request => {
      request = httpRequest /* HttpRequest */ .K.clone(request);
      for (const headerName in request.headers) {
        if (!(0, transport_hasOwn /* hasOwn */ .$)(request.headers, headerName)) continue;
        if (GENERATED_HEADERS.indexOf(headerName.toLowerCase()) > -1) delete request.headers[headerName];
      }
      return request;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/signature-v4/dist-es/SignatureV4.js
    class SignatureV4 extends SignatureV4Base {
      headerFormatter=new HeaderFormatter;
      constructor({applyChecksum, credentials, region, service, sha256, uriEscapePath = true}) {
        super({
          applyChecksum,
          credentials,
          region,
          service,
          sha256,
          uriEscapePath
        });
      }
      async presign(originalRequest, options = {}) {
        const {signingDate = new Date, expiresIn = 3600, unsignableHeaders, unhoistableHeaders, signableHeaders, hoistableHeaders, signingRegion, signingService} = options;
        const credentials = await this.credentialProvider();
        this.validateResolvedCredentials(credentials);
        const region = signingRegion ?? await this.regionProvider();
        const {longDate, shortDate} = this.formatDate(signingDate);
        if (expiresIn > MAX_PRESIGNED_TTL) return Promise.reject("Signature version 4 presigned URLs" + " must have an expiration date less than one week in" + " the future");
        const scope = createScope(shortDate, region, signingService ?? this.service);
        const request = moveHeadersToQuery(prepareRequest(originalRequest), {
          unhoistableHeaders,
          hoistableHeaders
        });
        if (credentials.sessionToken) request.query[TOKEN_QUERY_PARAM] = credentials.sessionToken;
        request.query[ALGORITHM_QUERY_PARAM] = ALGORITHM_IDENTIFIER;
        request.query[CREDENTIAL_QUERY_PARAM] = `${credentials.accessKeyId}/${scope}`;
        request.query[AMZ_DATE_QUERY_PARAM] = longDate;
        request.query[EXPIRES_QUERY_PARAM] = expiresIn.toString(10);
        const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
        request.query[SIGNED_HEADERS_QUERY_PARAM] = this.getCanonicalHeaderList(canonicalHeaders);
        request.query[SIGNATURE_QUERY_PARAM] = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, await getPayloadHash(originalRequest, this.sha256)));
        return request;
      }
      async sign(toSign, options) {
        if (typeof toSign === "string") return this.signString(toSign, options); else if (toSign.headers && toSign.payload) return this.signEvent(toSign, options); else if (toSign.message) return this.signMessage(toSign, options); else return this.signRequest(toSign, options);
      }
      async signEvent({headers, payload}, {signingDate = new Date, priorSignature, signingRegion, signingService, eventStreamCredentials}) {
        const region = signingRegion ?? await this.regionProvider();
        const {shortDate, longDate} = this.formatDate(signingDate);
        const scope = createScope(shortDate, region, signingService ?? this.service);
        const hashedPayload = await getPayloadHash({
          headers: {},
          body: payload
        }, this.sha256);
        const hash = new this.sha256;
        hash.update(headers);
        const hashedHeaders = (0, hex_encoding /* toHex */ .n)(await hash.digest());
        const stringToSign = [ EVENT_ALGORITHM_IDENTIFIER, longDate, scope, priorSignature, hashedHeaders, hashedPayload ].join("\n");
        return this.signString(stringToSign, {
          signingDate,
          signingRegion: region,
          signingService,
          eventStreamCredentials
        });
      }
      async signMessage(signableMessage, {signingDate = new Date, signingRegion, signingService, eventStreamCredentials}) {
        const promise = this.signEvent({
          headers: this.headerFormatter.format(signableMessage.message.headers),
          payload: signableMessage.message.body
        }, {
          signingDate,
          signingRegion,
          signingService,
          priorSignature: signableMessage.priorSignature,
          eventStreamCredentials
        });
        return promise.then(signature => ({
          message: signableMessage.message,
          signature
        }));
      }
      async signString(stringToSign, {signingDate = new Date, signingRegion, signingService, eventStreamCredentials} = {}) {
        const credentials = eventStreamCredentials ?? await this.credentialProvider();
        this.validateResolvedCredentials(credentials);
        const region = signingRegion ?? await this.regionProvider();
        const {shortDate} = this.formatDate(signingDate);
        const hash = new this.sha256(await this.getSigningKey(credentials, region, shortDate, signingService));
        hash.update((0, toUint8Array /* toUint8Array */ .F)(stringToSign));
        return (0, hex_encoding /* toHex */ .n)(await hash.digest());
      }
      async signRequest(requestToSign, {signingDate = new Date, signableHeaders, unsignableHeaders, signingRegion, signingService} = {}) {
        const credentials = await this.credentialProvider();
        this.validateResolvedCredentials(credentials);
        const region = signingRegion ?? await this.regionProvider();
        const request = prepareRequest(requestToSign);
        const {longDate, shortDate} = this.formatDate(signingDate);
        const scope = createScope(shortDate, region, signingService ?? this.service);
        request.headers[AMZ_DATE_HEADER] = longDate;
        if (credentials.sessionToken) request.headers[TOKEN_HEADER] = credentials.sessionToken;
        const payloadHash = await getPayloadHash(request, this.sha256);
        if (!hasHeader(SHA256_HEADER, request.headers) && this.applyChecksum) request.headers[SHA256_HEADER] = payloadHash;
        const canonicalHeaders = getCanonicalHeaders(request, unsignableHeaders, signableHeaders);
        const signature = await this.getSignature(longDate, scope, this.getSigningKey(credentials, region, shortDate, signingService), this.createCanonicalRequest(request, canonicalHeaders, payloadHash));
        request.headers[AUTH_HEADER] = `${ALGORITHM_IDENTIFIER} ` + `Credential=${credentials.accessKeyId}/${scope}, ` + `SignedHeaders=${this.getCanonicalHeaderList(canonicalHeaders)}, ` + `Signature=${signature}`;
        return request;
      }
      async getSignature(longDate, credentialScope, keyPromise, canonicalRequest) {
        const stringToSign = await this.createStringToSign(longDate, credentialScope, canonicalRequest, ALGORITHM_IDENTIFIER);
        const hash = new this.sha256(await keyPromise);
        hash.update((0, toUint8Array /* toUint8Array */ .F)(stringToSign));
        return (0, hex_encoding /* toHex */ .n)(await hash.digest());
      }
      getSigningKey(credentials, region, shortDate, service) {
        return getSigningKey(this.sha256, credentials, shortDate, region, service || this.service);
      }
    }
  },
  6877: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      V: () => /* binding */ SMITHY_CONTEXT_KEY
    });
    const SMITHY_CONTEXT_KEY = "__smithy_context";
  },
  1156: (__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ IniSectionType
    });
    var IniSectionType;
    (function(IniSectionType) {
      IniSectionType["PROFILE"] = "profile";
      IniSectionType["SSO_SESSION"] = "sso-session";
      IniSectionType["SERVICES"] = "services";
    })(IniSectionType || (IniSectionType = {}));
  },
  9320: (__unused_webpack_module, exports, __nccwpck_require__) => {
    const PROTECTED_KEYS = {
      REQUEST_ID: Symbol.for("_AWS_LAMBDA_REQUEST_ID"),
      X_RAY_TRACE_ID: Symbol.for("_AWS_LAMBDA_X_RAY_TRACE_ID"),
      TENANT_ID: Symbol.for("_AWS_LAMBDA_TENANT_ID"),
      TRACEPARENT: Symbol.for("_AWS_LAMBDA_TRACEPARENT"),
      TRACESTATE: Symbol.for("_AWS_LAMBDA_TRACESTATE"),
      BAGGAGE: Symbol.for("_AWS_LAMBDA_BAGGAGE")
    };
    const NO_GLOBAL_AWS_LAMBDA = [ "true", "1" ].includes(process.env?.AWS_LAMBDA_NODEJS_NO_GLOBAL_AWSLAMBDA ?? "");
    if (!NO_GLOBAL_AWS_LAMBDA) globalThis.awslambda = globalThis.awslambda || {};
    class InvokeStoreBase {
      static PROTECTED_KEYS=PROTECTED_KEYS;
      isProtectedKey(key) {
        return Object.values(PROTECTED_KEYS).includes(key);
      }
      getRequestId() {
        return this.get(PROTECTED_KEYS.REQUEST_ID) ?? "-";
      }
      getXRayTraceId() {
        return this.get(PROTECTED_KEYS.X_RAY_TRACE_ID);
      }
      getTenantId() {
        return this.get(PROTECTED_KEYS.TENANT_ID);
      }
      getTraceparent() {
        return this.get(PROTECTED_KEYS.TRACEPARENT);
      }
      getTracestate() {
        return this.get(PROTECTED_KEYS.TRACESTATE);
      }
      getBaggage() {
        return this.get(PROTECTED_KEYS.BAGGAGE);
      }
    }
    class InvokeStoreSingle extends InvokeStoreBase {
      currentContext;
      getContext() {
        return this.currentContext;
      }
      hasContext() {
        return this.currentContext !== void 0;
      }
      get(key) {
        return this.currentContext?.[key];
      }
      set(key, value) {
        if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
        this.currentContext = this.currentContext || {};
        this.currentContext[key] = value;
      }
      run(context, fn) {
        this.currentContext = context;
        return fn();
      }
    }
    class InvokeStoreMulti extends InvokeStoreBase {
      als;
      static async create() {
        const instance = new InvokeStoreMulti;
        const asyncHooks = await Promise.resolve().then(__nccwpck_require__.t.bind(__nccwpck_require__, 6698, 23));
        instance.als = new asyncHooks.AsyncLocalStorage;
        return instance;
      }
      getContext() {
        return this.als.getStore();
      }
      hasContext() {
        return this.als.getStore() !== void 0;
      }
      get(key) {
        return this.als.getStore()?.[key];
      }
      set(key, value) {
        if (this.isProtectedKey(key)) throw new Error(`Cannot modify protected Lambda context field: ${String(key)}`);
        const store = this.als.getStore();
        if (!store) throw new Error("No context available");
        store[key] = value;
      }
      run(context, fn) {
        return this.als.run(context, fn);
      }
    }
    exports.A = void 0;
    (function(InvokeStore) {
      let instance = null;
      async function getInstanceAsync(forceInvokeStoreMulti) {
        if (!instance) instance = (async () => {
          const isMulti = forceInvokeStoreMulti === true || "AWS_LAMBDA_MAX_CONCURRENCY" in process.env;
          const newInstance = isMulti ? await InvokeStoreMulti.create() : new InvokeStoreSingle;
          if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda?.InvokeStore) return globalThis.awslambda.InvokeStore; else if (!NO_GLOBAL_AWS_LAMBDA && globalThis.awslambda) {
            globalThis.awslambda.InvokeStore = newInstance;
            return newInstance;
          } else return newInstance;
        })();
        return instance;
      }
      InvokeStore.getInstanceAsync = getInstanceAsync;
      InvokeStore._testing = process.env.AWS_LAMBDA_BENCHMARK_MODE === "1" ? {
        reset: () => {
          instance = null;
          if (globalThis.awslambda?.InvokeStore) delete globalThis.awslambda.InvokeStore;
          globalThis.awslambda = {
            InvokeStore: void 0
          };
        }
      } : void 0;
    })(exports.A || (exports.A = {}));
  },
  2613: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");
  },
  4434: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");
  },
  9896: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");
  },
  8611: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");
  },
  5692: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");
  },
  9278: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");
  },
  4589: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");
  },
  6698: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");
  },
  4573: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");
  },
  1421: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
  },
  7540: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");
  },
  7598: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
  },
  3053: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");
  },
  610: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");
  },
  8474: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");
  },
  3024: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
  },
  1455: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
  },
  7067: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
  },
  2467: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");
  },
  4708: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
  },
  7030: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
  },
  8161: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
  },
  6760: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
  },
  643: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");
  },
  1792: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");
  },
  7075: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
  },
  8500: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
  },
  1692: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");
  },
  3136: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");
  },
  7975: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
  },
  3429: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");
  },
  5919: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");
  },
  8522: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
  },
  857: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");
  },
  3193: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");
  },
  4756: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");
  },
  9023: module => {
    module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");
  },
  9872: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Rz: () => /* binding */ workflowContext,
      j_: () => /* binding */ readEvent,
      vx: () => /* binding */ workflowCommit
    });
    var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
    var _values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6626);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4186);
    function workflowContext(environment, event) {
      const repository = environment.GITHUB_REPOSITORY ?? "";
      const payload = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(event);
      return {
        repository,
        sha: commitOf(payload, environment),
        checkoutSha: environment.GITHUB_SHA ?? "",
        forkBranch: forkBranchOf(payload, repository),
        pullRequest: pullRequestOf(payload, environment.GITHUB_REF ?? "", repository)
      };
    }
    function workflowCommit({pullRequest, sha}) {
      return pullRequest?.headSha ?? sha;
    }
    const eventsOfCommits = [ "workflow_run", "merge_group", "check_suite", "check_run" ];
    function commitOf(payload, environment) {
      const named = eventsOfCommits.map(name => commitIn((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(payload[name]).head_sha));
      return named.find(commit => commit !== void 0) ?? environment.GITHUB_SHA ?? "";
    }
    function forkBranchOf(payload, repository) {
      const run = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(payload.workflow_run);
      const head = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(run.head_repository);
      const [name, owner, branch] = [ (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(head.full_name), (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(head.owner).login), (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(run.head_branch) ];
      if (name === void 0 || owner === void 0 || branch === void 0) return;
      return name.toLowerCase() === repository.toLowerCase() ? void 0 : `${owner}:${branch}`;
    }
    function pullRequestOf(payload, ref, repository) {
      const isInto = pullRequest => (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)((0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)((0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(pullRequest).base).repo).url)?.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`);
      const contained = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(payload.pull_request);
      const number = numberIn(contained.number);
      if (number !== void 0) return {
        number,
        headSha: commitIn((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(contained.head).sha)
      };
      const run = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(payload.workflow_run);
      const ofRun = numberIn((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)((0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(run.pull_requests).find(isInto)).number);
      if (ofRun !== void 0) return {
        number: ofRun,
        headSha: commitIn(run.head_sha)
      };
      const issue = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(payload.issue);
      const commented = issue.pull_request === void 0 ? void 0 : numberIn(issue.number);
      if (commented !== void 0) return {
        number: commented,
        isHeadUnread: true
      };
      const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(ref)?.[1];
      return queued === void 0 ? void 0 : {
        number: Number(queued)
      };
    }
    function commitIn(value) {
      const commit = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(value);
      return commit !== void 0 && (0, _values_commit_id_js__WEBPACK_IMPORTED_MODULE_2__.jh)(commit) ? commit : void 0;
    }
    function numberIn(value) {
      return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : void 0;
    }
    function readEvent(environment) {
      try {
        const file = environment.GITHUB_EVENT_PATH ?? "";
        return (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file).isFile() ? JSON.parse((0, 
        node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, "utf8")) : void 0;
      } catch {
        return;
      }
    }
  },
  3287: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      F: () => /* binding */ fetchIdToken
    });
    var _actions_core__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2488);
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
    var _network_foreign_response_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8469);
    var _network_response_body_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(959);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4186);
    const idTokenHint = "Add to the job: permissions: id-token: write";
    async function fetchIdToken(environment, audience) {
      const {ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken} = environment;
      if (!address || !requestToken) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U("CredentialsProviderError", "role-to-assume needs the workflow's OIDC token, but this job has no permission to fetch one.", {
        hint: idTokenHint
      });
      const [{HttpClient}, {BearerCredentialHandler}] = await Promise.all([ Promise.all([ __nccwpck_require__.e(119), __nccwpck_require__.e(942) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 4942)), __nccwpck_require__.e(145).then(__nccwpck_require__.bind(__nccwpck_require__, 2145)) ]);
      const options = {
        allowRetries: false,
        allowRedirects: false
      };
      const client = new HttpClient("codedeploy-watch", [ new BearerCredentialHandler(requestToken) ], options);
      const url = `${address}&audience=${encodeURIComponent(audience)}`;
      const request = client.get(url, {
        accept: "application/json"
      });
      const {message} = await request.catch(error => {
        throw withProxyStatus(error);
      });
      const response = await readResponse(message);
      (0, _network_foreign_response_js__WEBPACK_IMPORTED_MODULE_1__.Xx)(message, response);
      const token = tokenIn(response.toString("utf8"));
      if (token === void 0) throw new Error(`GitHub's response contains no OIDC token: HTTP ${message.statusCode}`);
      (0, _actions_core__WEBPACK_IMPORTED_MODULE_4__.Pq)(token);
      return token;
    }
    const longestResponse = 1048576;
    async function readResponse(message) {
      try {
        return await (0, _network_response_body_js__WEBPACK_IMPORTED_MODULE_2__.x8)(message, longestResponse);
      } catch (error) {
        if (!(error instanceof _network_response_body_js__WEBPACK_IMPORTED_MODULE_2__.by)) throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U(error.name, "The response to the request for the workflow's OIDC token is not usable " + `(${error.name}: the response is larger than ${longestResponse / 1048576} MB).`, {
          hint: "Check what is between the runner and GitHub (HTTPS_PROXY).",
          cause: error
        });
      }
    }
    function tokenIn(response) {
      try {
        const {value} = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_3__.g1)(JSON.parse(response));
        return typeof value === "string" && value !== "" ? value : void 0;
      } catch {
        return;
      }
    }
    function withProxyStatus(thrown) {
      const {message} = Object(thrown);
      const status = /^tunneling socket could not be established, statusCode=(\d{3})$/.exec(`${message}`)?.[1];
      if (status === void 0) return thrown;
      return Object.assign(Object(thrown), {
        code: "ERR_PROXY_TUNNEL",
        statusCode: Number(status)
      });
    }
  },
  4257: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      W: () => /* binding */ sendLibraryOutputTo
    });
    var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
    function sendLibraryOutputTo(debug) {
      for (const method of [ "debug", "error", "info", "log", "trace", "warn" ]) console[method] = (...parts) => debug((0, 
      node_util__WEBPACK_IMPORTED_MODULE_0__.format)(...parts));
      process.removeAllListeners("warning");
      process.on("warning", ({name, message}) => debug(`${name}: ${message}`));
      process.on("unhandledRejection", reason => debug(`Failed in the background: ${reason}`));
      process.on("uncaughtException", error => debug(`Failed in the background: ${error}`));
    }
  },
  2849: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      J: () => /* binding */ endProcess,
      p: () => /* binding */ surviveWithoutLog
    });
    var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
    function surviveWithoutLog(streams) {
      for (const stream of streams) {
        stream.on("error", () => {});
        const write = stream.write.bind(stream);
        stream.write = (...call) => {
          try {
            return write(...call);
          } catch {
            const done = call.at(-1);
            if (typeof done === "function") done();
            return false;
          }
        };
      }
    }
    async function endProcess(status, streams, longest) {
      const written = streams.map(stream => new Promise(resolve => void stream.write("", () => resolve())));
      await Promise.race([ Promise.all(written), (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(longest) ]);
      const isResolving = process.getActiveResourcesInfo().includes("GetAddrInfoReqWrap");
      if (isResolving) leaveThreads(status);
      process.exit(status);
    }
    function leaveThreads(status) {
      try {
        const {LD_LIBRARY_PATH = ""} = process.env;
        const command = [ process.execPath, "--eval", `process.exit(${status})` ];
        process.execve?.(process.execPath, command, {
          LD_LIBRARY_PATH
        });
      } catch {
        if (status !== 0) process.kill(process.pid, "SIGKILL");
      }
    }
  },
  2508: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      q: () => /* binding */ createOutput
    });
    var external_node_fs_ = __nccwpck_require__(3024);
    var promises_ = __nccwpck_require__(1455);
    var external_node_os_ = __nccwpck_require__(8161);
    var external_node_path_ = __nccwpck_require__(6760);
    var core = __nccwpck_require__(2488);
    var external_os_ = __nccwpck_require__(857);
    var external_fs_ = __nccwpck_require__(9896);
    // CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/summary.js
    var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
      function adopt(value) {
        return value instanceof P ? value : new P(function(resolve) {
          resolve(value);
        });
      }
      return new (P || (P = Promise))(function(resolve, reject) {
        function fulfilled(value) {
          try {
            step(generator.next(value));
          } catch (e) {
            reject(e);
          }
        }
        function rejected(value) {
          try {
            step(generator["throw"](value));
          } catch (e) {
            reject(e);
          }
        }
        function step(result) {
          result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
        }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
      });
    };
    const {access, appendFile, writeFile} = external_fs_.promises;
    const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
    class Summary {
      constructor() {
        this._buffer = "";
      }
      filePath() {
        return __awaiter(this, void 0, void 0, function*() {
          if (this._filePath) return this._filePath;
          const pathFromEnv = process.env[SUMMARY_ENV_VAR];
          if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
          try {
            yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
          } catch (_a) {
            throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
          }
          this._filePath = pathFromEnv;
          return this._filePath;
        });
      }
      wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
        if (!content) return `<${tag}${htmlAttrs}>`;
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
      }
      write(options) {
        return __awaiter(this, void 0, void 0, function*() {
          const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
          const filePath = yield this.filePath();
          const writeFunc = overwrite ? writeFile : appendFile;
          yield writeFunc(filePath, this._buffer, {
            encoding: "utf8"
          });
          return this.emptyBuffer();
        });
      }
      clear() {
        return __awaiter(this, void 0, void 0, function*() {
          return this.emptyBuffer().write({
            overwrite: true
          });
        });
      }
      stringify() {
        return this._buffer;
      }
      isEmptyBuffer() {
        return this._buffer.length === 0;
      }
      emptyBuffer() {
        this._buffer = "";
        return this;
      }
      addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
      }
      addEOL() {
        return this.addRaw(external_os_.EOL);
      }
      addCodeBlock(code, lang) {
        const attrs = Object.assign({}, lang && {
          lang
        });
        const element = this.wrap("pre", this.wrap("code", code), attrs);
        return this.addRaw(element).addEOL();
      }
      addList(items, ordered = false) {
        const tag = ordered ? "ol" : "ul";
        const listItems = items.map(item => this.wrap("li", item)).join("");
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
      }
      addTable(rows) {
        const tableBody = rows.map(row => {
          const cells = row.map(cell => {
            if (typeof cell === "string") return this.wrap("td", cell);
            const {header, data, colspan, rowspan} = cell;
            const tag = header ? "th" : "td";
            const attrs = Object.assign(Object.assign({}, colspan && {
              colspan
            }), rowspan && {
              rowspan
            });
            return this.wrap(tag, data, attrs);
          }).join("");
          return this.wrap("tr", cells);
        }).join("");
        const element = this.wrap("table", tableBody);
        return this.addRaw(element).addEOL();
      }
      addDetails(label, content) {
        const element = this.wrap("details", this.wrap("summary", label) + content);
        return this.addRaw(element).addEOL();
      }
      addImage(src, alt, options) {
        const {width, height} = options || {};
        const attrs = Object.assign(Object.assign({}, width && {
          width
        }), height && {
          height
        });
        const element = this.wrap("img", null, Object.assign({
          src,
          alt
        }, attrs));
        return this.addRaw(element).addEOL();
      }
      addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = [ "h1", "h2", "h3", "h4", "h5", "h6" ].includes(tag) ? tag : "h1";
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
      }
      addSeparator() {
        const element = this.wrap("hr", null);
        return this.addRaw(element).addEOL();
      }
      addBreak() {
        const element = this.wrap("br", null);
        return this.addRaw(element).addEOL();
      }
      addQuote(text, cite) {
        const attrs = Object.assign({}, cite && {
          cite
        });
        const element = this.wrap("blockquote", text, attrs);
        return this.addRaw(element).addEOL();
      }
      addLink(text, href) {
        const element = this.wrap("a", text, {
          href
        });
        return this.addRaw(element).addEOL();
      }
    }
    const _summary = new Summary;
    const summary = _summary;
    var turns = __nccwpck_require__(8876);
    var external_node_crypto_ = __nccwpck_require__(7598);
    var external_node_util_ = __nccwpck_require__(7975);
    var values_text = __nccwpck_require__(808);
    // CONCATENATED MODULE: ./build/actions/log.js
    const linesPerTurn = 50;
    const marginOfLogTail = "| ";
    function createLog(hasColors, redactor) {
      const print = line => core /* info */ .pq(printable(line, hasColors));
      return {
        line: print,
        debug: text => core /* debug */ .Yz((0, values_text /* oneLine */ .TN)(redactor.redact(text))),
        group: async ({title, lines}) => {
          core /* startGroup */ .Oh((0, values_text /* partOfLine */ .jI)(title));
          let printed = 0;
          for (const line of lines) {
            print(line);
            printed += 1;
            if (printed % linesPerTurn === 0) await (0, turns /* nextTurn */ .tJ)();
          }
          core /* endGroup */ .N4();
        },
        logTail: ({title, time, lines}) => {
          const isFold = lines.length > 1;
          if (isFold) core /* startGroup */ .Oh((0, values_text /* partOfLine */ .jI)(title)); else print([ title ]);
          const token = (0, external_node_crypto_.randomBytes)(16).toString("hex");
          core /* info */ .pq(`::stop-commands::${token}`);
          try {
            for (const line of lines) core /* info */ .pq(`${isFold ? "" : time}${marginOfLogTail}${line}`);
          } finally {
            core /* info */ .pq(`::${token}::`);
            if (isFold) core /* endGroup */ .N4();
          }
        },
        annotate: ({level, title, message, file, line = 1}) => {
          const issue = {
            error: core /* error */ .z3,
            warning: core /* warning */ .$e,
            notice: core /* notice */ .lm
          }[level];
          issue(message, {
            title,
            ...file && {
              file,
              startLine: line
            }
          });
        }
      };
    }
    function printable(line, hasColors) {
      const parts = line.map(part => {
        if (typeof part === "string") return (0, values_text /* partOfLine */ .jI)(part);
        const text = (0, values_text /* partOfLine */ .jI)(part.text);
        return hasColors && text !== "" ? (0, external_node_util_.styleText)(part.style, text, {
          validateStream: false
        }) : text;
      });
      return (0, values_text /* breakCommands */ .ix)(parts.join("")).trimEnd().replace(/^(\s*):(?=:)/, "$1: ");
    }
    // CONCATENATED MODULE: ./build/actions/runner-output.js
    function createOutput(environment, redactor) {
      return {
        ...createLog(!environment.NO_COLOR, redactor),
        setOutput: (name, value) => {
          refusePipe("GITHUB_OUTPUT");
          core /* setOutput */ .uH(name, value);
        },
        writeSummary: async markdown => {
          refusePipe("GITHUB_STEP_SUMMARY");
          await summary.addRaw(markdown).write();
        },
        writeReport: async json => {
          const folder = await (0, promises_.mkdtemp)((0, external_node_path_.join)(environment.RUNNER_TEMP || (0, 
          external_node_os_.tmpdir)(), "codedeploy-watch-"));
          const path = (0, external_node_path_.join)(folder, "report.json");
          await writeParts(path, json);
          return path;
        }
      };
    }
    function refusePipe(variable) {
      const file = process.env[variable];
      if (file && (0, external_node_fs_.statSync)(file, {
        throwIfNoEntry: false
      })?.isFIFO()) throw new Error(`${variable} is a pipe, not a file`);
    }
    async function writeParts(path, parts) {
      const file = (0, external_node_fs_.openSync)(path, "w");
      try {
        for (const part of parts) {
          (0, external_node_fs_.writeFileSync)(file, part);
          await (0, turns /* nextTurn */ .tJ)();
        }
      } finally {
        (0, external_node_fs_.closeSync)(file);
      }
    }
  },
  9363: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      xw: () => /* binding */ CredentialsUnavailableError,
      dU: () => /* binding */ UnreadableResponseError,
      AJ: () => /* binding */ cameAsResponse,
      L8: () => /* binding */ classify,
      q0: () => /* binding */ describe,
      GZ: () => /* binding */ isDenied,
      jq: () => /* binding */ isForeign,
      r3: () => /* binding */ isRetryable,
      K$: () => /* binding */ isUnavailableOperation,
      Vb: () => /* binding */ nameOf,
      uv: () => /* binding */ tlsMismatch,
      Qd: () => /* binding */ unresolvedHost
    });
    var service_error_classification = __nccwpck_require__(9699);
    var errors = __nccwpck_require__(9473);
    var wire = __nccwpck_require__(4186);
    // CONCATENATED MODULE: ./build/aws/error-names.js
    const names = {
      denied: [ "AccessDenied", "NotAuthorized", "UnauthorizedOperation" ],
      expired: [ "ExpiredToken", "TokenRefreshRequired" ],
      credentials: [ "CredentialsProviderError", "ProviderError", "TokenProviderError", "UnrecognizedClient", "InvalidClientTokenId", "InvalidSignature", "SignatureDoesNotMatch", "IncompleteSignature", "MissingAuthenticationToken", "OptInRequired", "InvalidIdentityToken", "IDPRejectedClaim" ],
      "not-found": [ "DeploymentDoesNotExist", "InvalidDeploymentId", "ApplicationDoesNotExist", "InvalidApplicationName", "DeploymentGroupDoesNotExist", "InvalidDeploymentGroupName", "PipelineNotFound" ],
      foreign: [ "UnexpectedResponse" ],
      "too-large": [ "ResponseTooLarge" ],
      transient: [ "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture", "RequestTimeout", "Unknown", "UnknownError", "SyntaxError", "UnreadableResponse", "CredentialsUnavailable", "AbortError", "TimeoutError", "ECONNRESET", "ECONNREFUSED", "ECONNABORTED", "EPIPE", "ESHUTDOWN", "ENOTCONN", "ETIMEDOUT", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENETDOWN", "ENETRESET", "ENONET", "EADDRNOTAVAIL", "EADDRINUSE", "EPROTO", "EIO", "ENOTFOUND", "ENODATA", "ESERVFAIL", "EAI_AGAIN", "EAI_FAIL", "EAI_MEMORY", "ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED", "ERR_SOCKET_CLOSED", "ERR_SOCKET_CLOSED_BEFORE_CONNECTION", "ERR_SOCKET_CONNECTION_TIMEOUT", "ERR_TLS_HANDSHAKE_TIMEOUT", "EAGAIN", "EBUSY", "EINTR", "EMFILE", "ENFILE", "ENOBUFS", "ENOMEM", "ECANCELED" ],
      untrusted: [ "UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "UNABLE_TO_VERIFY_LEAF_SIGNATURE", "UNABLE_TO_DECRYPT_CERT_SIGNATURE", "UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY", "UNABLE_TO_GET_CRL", "UNABLE_TO_DECRYPT_CRL_SIGNATURE", "SELF_SIGNED_CERT_IN_CHAIN", "DEPTH_ZERO_SELF_SIGNED_CERT", "CERT_SIGNATURE_FAILURE", "CERT_NOT_YET_VALID", "CERT_HAS_EXPIRED", "CERT_CHAIN_TOO_LONG", "CERT_REVOKED", "CERT_UNTRUSTED", "CERT_REJECTED", "CRL_SIGNATURE_FAILURE", "CRL_NOT_YET_VALID", "CRL_HAS_EXPIRED", "ERROR_IN_CERT_NOT_BEFORE_FIELD", "ERROR_IN_CERT_NOT_AFTER_FIELD", "ERROR_IN_CRL_LAST_UPDATE_FIELD", "ERROR_IN_CRL_NEXT_UPDATE_FIELD", "INVALID_CA", "INVALID_PURPOSE", "PATH_LENGTH_EXCEEDED", "HOSTNAME_MISMATCH", "ERR_TLS_CERT_ALTNAME_INVALID", "ERR_TLS_CERT_ALTNAME_FORMAT" ]
    };
    const namedClasses = new Map(Object.entries(names).flatMap(([errorClass, all]) => all.map(name => [ name, errorClass ])));
    const transientPrefixes = /^(HPE_|ERR_SSL_)/;
    const tlsMismatches = new Map([ [ "ERR_SSL_WRONG_VERSION_NUMBER", "no-tls" ], [ "10B", "no-tls" ], [ "ERR_SSL_PACKET_LENGTH_TOO_LONG", "no-tls" ], [ "0C6", "no-tls" ], [ "ERR_SSL_UNSUPPORTED_PROTOCOL", "old-tls" ], [ "102", "old-tls" ], [ "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION", "old-tls" ], [ "42E", "old-tls" ] ]);
    const signatureErrors = new Set([ "InvalidSignature", "SignatureDoesNotMatch", "AuthFailure" ]);
    const unknownOperations = new Set([ "UnknownOperation", "InvalidAction", "NotImplemented" ]);
    // CONCATENATED MODULE: ./build/aws/classify-error.js
    class UnreadableResponseError extends Error {
      $metadata={};
      constructor(what) {
        super(what);
        this.name = "UnreadableResponse";
      }
    }
    class CredentialsUnavailableError extends Error {
      constructor(what) {
        super(what);
        this.name = "CredentialsUnavailable";
      }
    }
    function classify(thrown) {
      const error = thrown instanceof Error ? thrown : new Error;
      if (isUnknownOperation(error)) return "rejected";
      const isSkewed = (0, service_error_classification /* isClockSkewCorrectedError */ .Wg)(error) === true;
      if (isSkewed && signatureErrors.has(stemOf(error))) return "skewed";
      const status = statusOf(error);
      if (status === 407) return "proxy";
      if (tlsMismatch(error) !== void 0) return "foreign";
      const named = namedClasses.get(stemOf(error));
      if (named !== void 0) return named;
      if ((0, service_error_classification /* isThrottlingError */ .Qb)(error) || status === 429) return "throttled";
      if (!isSkewed && (0, service_error_classification /* isTransientError */ .bV)(error)) return "transient";
      if (transientPrefixes.test(nameOf(error))) return "transient";
      if (status === void 0) return isFromProxy(error) ? "transient" : "unsendable";
      if (status < 400 || status >= 500 || otherTransientStatuses.has(status)) return "transient";
      return isFromProxy(error) ? "proxy" : "rejected";
    }
    const otherTransientStatuses = new Set([ 408, 425 ]);
    function isRetryable(error) {
      const errorClass = classify(error);
      return errorClass === "transient" || errorClass === "throttled" || errorClass === "skewed";
    }
    function isDenied(error) {
      return classify(causeOf(error)) === "denied";
    }
    function isUnavailableOperation(error) {
      return isDenied(error) || isUnknownOperation(causeOf(error));
    }
    function isForeign(error) {
      return classify(error) === "foreign";
    }
    function tlsMismatch(error) {
      const {message} = Object(error);
      const name = nameOf(error);
      const number = name === "EPROTO" ? /\berror:0A000([\dA-F]{3}):/.exec(`${message}`)?.[1] : void 0;
      return tlsMismatches.get(number ?? name);
    }
    function cameAsResponse(error) {
      return error instanceof Error && error.$metadata?.httpStatusCode !== void 0;
    }
    function unresolvedHost(error) {
      if (nameOf(error) !== "ENOTFOUND") return;
      const {hostname} = error;
      return typeof hostname === "string" ? hostname : "of the endpoint";
    }
    const namesInNode = new Set([ "Error", "TimeoutError", "TypeError", "SystemError", "AggregateError" ]);
    function nameOf(error) {
      if (!(error instanceof Error)) return "UnknownError";
      const isFromNode = namesInNode.has(error.name);
      return isFromNode && "code" in error && typeof error.code === "string" ? error.code : error.name;
    }
    function describe(error, redactor) {
      const message = error instanceof Error ? redactor.messageOf(error) : "";
      const nested = error instanceof AggregateError ? error.errors.map(one => describe(one, redactor)).join("; ") : "";
      return `${redactor.redact(nameOf(error))}: ${message || nested || "no message"}`;
    }
    function statusOf(error) {
      const {statusCode} = error;
      return isFromProxy(error) ? (0, wire /* number */ .ai)(statusCode) : error.$metadata?.httpStatusCode;
    }
    function isFromProxy(error) {
      return nameOf(error) === "ERR_PROXY_TUNNEL";
    }
    function causeOf(error) {
      return error instanceof errors /* WatchError */ .U ? error.cause : error;
    }
    function isUnknownOperation(error) {
      const status = error instanceof Error ? error.$metadata?.httpStatusCode : void 0;
      return status === 501 || unknownOperations.has(stemOf(error));
    }
    function stemOf(error) {
      return nameOf(error).replace(/Exception$/, "");
    }
  },
  9606: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      FI: () => /* binding */ connection,
      UU: () => /* binding */ createClient,
      bt: () => /* binding */ longestCredentials,
      Nu: () => /* binding */ usualTimeouts
    });
    var foreign_response = __nccwpck_require__(8469);
    var response_body = __nccwpck_require__(959);
    var version = __nccwpck_require__(7821);
    var wire = __nccwpck_require__(4186);
    var external_node_http_ = __nccwpck_require__(7067);
    var external_node_https_ = __nccwpck_require__(4708);
    var errors = __nccwpck_require__(9473);
    var proxies = __nccwpck_require__(6133);
    var external_node_events_ = __nccwpck_require__(8474);
    var external_node_net_ = __nccwpck_require__(7030);
    // CONCATENATED MODULE: ./build/network/tunnel.js
    const longestHeader = 16384;
    class TunnelAgent extends external_node_https_.Agent {
      #proxy;
      #timeout;
      #ca;
      constructor(options, proxy, timeout) {
        super(options);
        this.#proxy = proxy;
        this.#timeout = timeout;
        this.#ca = options.ca;
      }
      createConnection(options, onConnection) {
        if (this.#proxy.isBypassedBy(`${options.host}`, Number(options.port))) return super.createConnection(options, onConnection) ?? void 0;
        this.#connect(options).then(connection => onConnection(null, connection), error => onConnection(error, void 0));
        return;
      }
      async #connect(options) {
        const {host, port} = options;
        const target = `${(0, external_node_net_.isIP)(`${host}`) === 6 ? `[${host}]` : host}:${port}`;
        const signal = AbortSignal.timeout(this.#timeout);
        const tunnel = await this.#open(target, signal);
        const connection = super.createConnection({
          ...options,
          socket: tunnel
        });
        tunnel.on("error", error => connection.destroy(error));
        try {
          await (0, external_node_events_.once)(connection, "secureConnect", {
            signal
          });
          return connection;
        } catch (error) {
          connection.destroy();
          tunnel.destroy();
          throw signal.aborted ? this.#timeoutError(target) : error;
        }
      }
      #open(target, signal) {
        const {address, authorization} = this.#proxy;
        const isSecure = address.protocol === "https:";
        const proxyHost = address.hostname.replace(/^\[(.+)\]$/, "$1");
        const {promise, resolve, reject} = Promise.withResolvers();
        const request = (isSecure ? external_node_https_.request : external_node_http_.request)({
          host: proxyHost,
          port: address.port || (isSecure ? 443 : 80),
          servername: (0, external_node_net_.isIP)(proxyHost) ? "" : proxyHost,
          ...isSecure ? {
            ca: this.#ca
          } : {},
          method: "CONNECT",
          path: target,
          headers: {
            ...authorization === void 0 ? {} : {
              "proxy-authorization": authorization
            },
            "proxy-connection": "keep-alive",
            host: target
          },
          setDefaultHeaders: false,
          agent: false,
          maxHeaderSize: longestHeader,
          signal
        });
        request.once("connect", ({statusCode, statusMessage}, socket, firstBytes) => {
          if (statusCode === 200) {
            if (firstBytes.length > 0) socket.unshift(firstBytes);
            resolve(socket);
            return;
          }
          socket.destroy();
          const refusal = new Error(this.#message(target, `HTTP ${statusCode} ${statusMessage}`));
          reject(Object.assign(refusal, {
            code: "ERR_PROXY_TUNNEL",
            statusCode
          }));
        });
        request.once("error", error => {
          const {message, code} = error;
          const named = Object.assign(error, {
            message: this.#message(target, message || `${code}`),
            viaProxy: true
          });
          reject(signal.aborted ? this.#timeoutError(target) : named);
        });
        request.end();
        return promise;
      }
      #timeoutError(target) {
        const message = this.#message(target, `it was not open within ${this.#timeout / 1e3} s`);
        return Object.assign(new Error(message), {
          code: "ETIMEDOUT"
        });
      }
      #message(target, reason) {
        return `Failed to establish tunnel to ${target} via ${this.#proxy.shownAddress}: ${reason}`;
      }
    }
    var external_node_crypto_ = __nccwpck_require__(7598);
    var external_node_fs_ = __nccwpck_require__(3024);
    var external_node_tls_ = __nccwpck_require__(1692);
    var classify_error = __nccwpck_require__(9363);
    // CONCATENATED MODULE: ./build/aws/certificates.js
    function trustedCertificates(environment) {
      const file = environment.AWS_CA_BUNDLE;
      if (!file) return;
      return [ ...(0, external_node_tls_.getCACertificates)("default"), readCertificates(file) ];
    }
    const longestFile = 4 * 1048576;
    function readCertificates(file) {
      try {
        const status = (0, external_node_fs_.statSync)(file);
        if (!status.isFile()) throw unusable(file, "it is not a regular file");
        if (status.size > longestFile) throw unusable(file, `it is larger than ${longestFile / 1048576} MB`);
        const certificates = (0, external_node_fs_.readFileSync)(file, "utf8");
        new external_node_crypto_.X509Certificate(certificates);
        return certificates;
      } catch (error) {
        if (error instanceof errors /* InvalidInputError */ .o) throw error;
        throw unusable(file, (0, classify_error /* nameOf */ .Vb)(error));
      }
    }
    function unusable(file, reason) {
      return new errors /* InvalidInputError */ .o([ `AWS_CA_BUNDLE: no certificate in PEM format can be read from ${file} (${reason}). Correct or unset ` + "AWS_CA_BUNDLE in the environment of this step." ]);
    }
    // CONCATENATED MODULE: ./build/aws/agents.js
    function createAgents(environment, connectionTimeout) {
      const violations = (0, proxies /* checkProxies */ .rX)(environment);
      if (violations.length > 0) throw new errors /* InvalidInputError */ .o(violations);
      const ofHttps = {
        keepAlive: true,
        ca: trustedCertificates(environment)
      };
      const proxy = (0, proxies /* httpsProxy */ .M2)(environment);
      return {
        http: new external_node_http_.Agent({
          keepAlive: true,
          proxyEnv: (0, proxies /* withWholeProxies */ .Yh)(environment)
        }),
        https: proxy === void 0 ? new external_node_https_.Agent(ofHttps) : new TunnelAgent(ofHttps, proxy, connectionTimeout)
      };
    }
    // CONCATENATED MODULE: ./build/aws/client.js
    const usualTimeouts = {
      connection: 5e3,
      response: 15e3,
      attempt: 6e4
    };
    const longestResponse = 16 * 1048576;
    const longestCredentials = 65536;
    function connection(environment, timeouts, longest = longestResponse) {
      const agents = createAgents(environment, timeouts.connection);
      return {
        requestHandler: {
          connectionTimeout: timeouts.connection,
          requestTimeout: timeouts.response,
          throwOnRequestTimeout: true,
          socketTimeout: timeouts.response,
          httpAgent: agents.http,
          httpsAgent: agents.https
        },
        streamCollector: async response => {
          const read = await (0, response_body /* readBody */ .x8)(response, longest);
          (0, foreign_response /* checkAwsOrigin */ .G3)(response, read);
          checkDocumentTypes(read);
          return read;
        }
      };
    }
    const openingBrace = 123;
    function checkDocumentTypes(body) {
      if (body[0] === openingBrace) return;
      const text = body.toString("latin1");
      if (!/^\s*</.test(text)) return;
      const types = text.matchAll(/<!DOCTYPE/gi);
      types.next();
      if (types.next().done !== true) throw new classify_error /* UnreadableResponseError */ .dU("the response has more than one document type");
    }
    function hideSentCredentials(redactor) {
      return next => args => {
        const token = (0, wire /* record */ .g1)((0, wire /* record */ .g1)(args.request).headers)["x-amz-security-token"];
        if (typeof token === "string") redactor.hide(token);
        return next(args);
      };
    }
    const afterSigning = {
      step: "finalizeRequest",
      priority: "low",
      name: "hideSentCredentials"
    };
    function configOf(options) {
      const {region, credentials, environment, timeouts = usualTimeouts} = options;
      return {
        region,
        credentials,
        maxAttempts: 1,
        ...options.connection ?? connection(environment, timeouts),
        customUserAgent: [ [ "codedeploy-watch", version /* version */ .r ] ]
      };
    }
    function createClient(Client, options) {
      const client = new Client(configOf(options));
      client.middlewareStack.add(hideSentCredentials(options.redactor), afterSigning);
      return client;
    }
  },
  742: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ci: () => /* binding */ credentialsHint,
      Hi: () => /* binding */ explainOnRunner,
      cR: () => /* binding */ explainConnection,
      os: () => /* binding */ unexpected,
      to: () => /* binding */ explained
    });
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
    var _classify_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9363);
    const unexpected = "The deployment itself continues. This error is unexpected: please report it with the log lines above.";
    const credentialsHint = "Run aws-actions/configure-aws-credentials before this step, or set role-to-assume on it. Both need " + "permissions id-token: write in the job.";
    function explained(error, [message, hint], redactor) {
      return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U(shownName((0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(error), redactor), message, {
        hint,
        cause: error
      });
    }
    function explainOnRunner(error, asked, redactor) {
      switch ((0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.L8)(error)) {
       case "unsendable":
        return [ `${asked.request} could not be sent (${(0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.q0)(error, redactor)}).`, unsendableHints.get((0, 
        _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(error)) ?? unexpected ];

       case "too-large":
        return [ `The response to ${asked.request} is not usable (${(0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.q0)(error, redactor)}).`, "The deployment itself continues. AWS never sends responses this large: check what is between the runner and AWS " + "(HTTPS_PROXY, AWS_ENDPOINT_URL)." ];

       default:
        return explainConnection(error, asked.endpoint, redactor);
      }
    }
    function explainConnection(error, endpoint, redactor) {
      switch ((0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.L8)(error)) {
       case "untrusted":
        return [ `The certificate of ${endpoint} is not trusted (${(0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.q0)(error, redactor)}).`, certificateHint((0, 
        _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.Vb)(error)) ];

       case "foreign":
        return foreign(error, endpoint, (0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.q0)(error, redactor));

       case "proxy":
        return [ `The proxy refused the connection to ${endpoint} (${(0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.q0)(error, redactor)}).`, proxyHint(error) ];

       default:
        return;
      }
    }
    function foreign(error, endpoint, description) {
      const {viaProxy} = Object(error);
      const peer = viaProxy === true ? "The proxy" : `What responds in place of ${endpoint}`;
      switch ((0, _classify_error_js__WEBPACK_IMPORTED_MODULE_1__.uv)(error)) {
       case "no-tls":
        return [ `${peer} does not speak TLS (${description}).`, "An address that begins with https:// leads to a port that speaks plain HTTP or something else. Correct its " + "port, or begin it with http://: HTTPS_PROXY and HTTP_PROXY if a proxy is set, else the custom endpoint " + "(AWS_ENDPOINT_URL)." ];

       case "old-tls":
        return [ `${peer} speaks no version of TLS that Node accepts (${description}).`, "It must support TLS 1.2 or later: check the proxy (HTTPS_PROXY) and the custom endpoint (AWS_ENDPOINT_URL)." ];

       default:
        return [ `Something else responded in place of ${endpoint} (${description}).`, "A firewall, a proxy or a sign-in page on the way sent this. Allow the host there, or check the proxy " + "(HTTPS_PROXY, NO_PROXY) and any custom endpoint (AWS_ENDPOINT_URL)." ];
      }
    }
    const timeCodes = new Set([ "CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID" ]);
    function certificateHint(code) {
      if (timeCodes.has(code)) return "Check the runner's clock. If it is right, renew the certificate of the endpoint, or of the proxy in front of it.";
      if (code === "ERR_TLS_CERT_ALTNAME_INVALID") return "Another server is responding at this address: check the runner's DNS, its proxy (HTTPS_PROXY) and any custom " + "endpoint (AWS_ENDPOINT_URL).";
      return "If a proxy or firewall inspects TLS traffic, set NODE_EXTRA_CA_CERTS in the environment of this step to a file " + "with its root certificate in PEM format. For requests to AWS only, AWS_CA_BUNDLE does the same.";
    }
    function proxyHint(error) {
      const {statusCode, $metadata} = Object(error);
      return statusCode === 407 || $metadata?.httpStatusCode === 407 ? "It requires a user name and password: set HTTPS_PROXY (HTTP_PROXY for an http:// endpoint) to " + "http://USER:PASSWORD@HOST:PORT, or add the host to NO_PROXY." : "Allow the host on the proxy that HTTPS_PROXY names, or add the host to NO_PROXY.";
    }
    const firewallHint = "Something on the runner, such as a firewall, blocks connections to this address. Allow them.";
    const unsendableHints = new Map([ [ "EndpointError", "A custom endpoint (AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_CODEDEPLOY, or endpoint_url of the AWS profile) cannot be " + "combined with AWS_USE_FIPS_ENDPOINT or AWS_USE_DUALSTACK_ENDPOINT. Unset one or the other for this step." ], [ "ERR_INVALID_URL", "Check AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_CODEDEPLOY: an endpoint must be a whole URL, such as https://host:port." ], [ "ERR_INVALID_CHAR", "Check the credentials of this step: a key or session token contains a line break or another character that is " + "not allowed." ], [ "EACCES", firewallHint ], [ "EPERM", firewallHint ] ]);
    function shownName(name, redactor) {
      return /^[A-Z][A-Za-z0-9]{2,80}(?:Exception|Error|Fault)$/.test(name) ? name : redactor.redact(name);
    }
  },
  424: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      AP: () => /* binding */ regionOf,
      Kk: () => /* binding */ isKnownRegion,
      bz: () => /* binding */ regionFrom
    });
    var _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6608);
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
    const regionHint = "Set aws-region, or AWS_REGION in the environment, as aws-actions/configure-aws-credentials does.";
    const regionPattern = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
    const zonePattern = /^([a-z]{2,4}(?:-[a-z]+)+-\d{1,2})(?:[a-z]|-[a-z0-9-]{1,40})$/;
    function regionViolation(region) {
      if (regionPattern.test(region)) return;
      const around = zonePattern.exec(region)?.[1];
      return around === void 0 ? `${region} is not the name of a region, such as eu-central-1` : `${region} is a zone, not a region; its region is ${around}`;
    }
    function isKnownRegion(region) {
      return "description" in (0, _aws_sdk_core_client__WEBPACK_IMPORTED_MODULE_1__.jB)(region);
    }
    function regionFrom(input, environment) {
      return input || environment.AWS_REGION || environment.AWS_DEFAULT_REGION || void 0;
    }
    async function regionOf(client, redactor) {
      const region = await resolveRegion(client, redactor);
      const violation = regionViolation(region);
      if (violation === void 0 || await hasCustomEndpoint(client)) return region;
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o([ `aws-region: ${violation}. Correct it where it is set: this input, AWS_REGION, AWS_DEFAULT_REGION or the AWS profile.` ]);
    }
    async function hasCustomEndpoint(client) {
      try {
        return Boolean(await (client.config.serviceConfiguredEndpoint?.()));
      } catch {
        return false;
      }
    }
    async function resolveRegion(client, redactor) {
      try {
        return await client.config.region();
      } catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o([ "aws-region: no usable region was found in this input, AWS_REGION, AWS_DEFAULT_REGION or the AWS profile " + `(${redactor.messageOf(error)}). ${regionHint}` ]);
      }
    }
  },
  4225: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      g: () => /* binding */ RetryingSender
    });
    var errors = __nccwpck_require__(9473);
    var time_clock = __nccwpck_require__(5786);
    var timeout = __nccwpck_require__(8707);
    var classify_error = __nccwpck_require__(9363);
    var client = __nccwpck_require__(9606);
    var explain_on_runner = __nccwpck_require__(742);
    // CONCATENATED MODULE: ./build/aws/explain-error.js
    const expiredHint = "The deployment itself continues. Set role-to-assume on this step, with permissions id-token: write in the " + "job, and the action renews its credentials by itself. Or give the credentials step a longer session " + "(role-duration-seconds, up to the maximum session duration of the role).";
    function explain(error, request, redactor) {
      return (0, explain_on_runner /* explained */ .to)(error, explanation(error, request, redactor), redactor);
    }
    function explanation(error, request, redactor) {
      const {service, operation, subject, region} = request;
      const code = (0, classify_error /* nameOf */ .Vb)(error);
      const asked = {
        endpoint: `${service.name} in ${region}`,
        request: `${operation} for ${subject} in ${region}`
      };
      const onRunner = (0, explain_on_runner /* explainOnRunner */ .Hi)(error, asked, redactor);
      if (onRunner !== void 0) return onRunner;
      switch ((0, classify_error /* classify */ .L8)(error)) {
       case "denied":
        return [ denial(redactor.messageOf(error), request), `Allow ${service.iamPrefix}:${operation} in the IAM policy of the role that this step uses.` ];

       case "expired":
        return [ `The credentials expired while watching ${subject}.`, expiredHint ];

       case "skewed":
       case "credentials":
        return [ `AWS does not accept the credentials of this step (${(0, classify_error /* describe */ .q0)(error, redactor)}).`, explain_on_runner /* credentialsHint */ .Ci ];

       case "not-found":
        return [ notFound(code, (0, classify_error /* describe */ .q0)(error, redactor), request), "Check the ID or names, the region (aws-region) and the account that the credentials belong to." ];

       default:
        return [ `${service.name} rejected ${operation} for ${subject} in ${region} (${(0, 
        classify_error /* describe */ .q0)(error, redactor)}).`, hints.get(code) ?? explain_on_runner /* unexpected */ .os ];
      }
    }
    const hints = new Map([ [ "InvalidComputePlatformException", "The instances API supports only EC2/on-premises and Lambda deployments; set api: targets." ], [ "UnsupportedActionForDeploymentTypeException", "on-ready: continue works only for blue/green deployments." ] ]);
    function notFound(code, description, {service, subject, region}) {
      switch (code) {
       case "InvalidDeploymentIdException":
        return `CodeDeploy in ${region} does not accept the ID of ${subject}.`;

       case "DeploymentDoesNotExistException":
       case "PipelineNotFoundException":
        return `There is no ${subject} in ${region}.`;

       default:
        return `${service.name} in ${region} cannot find ${subject} (${description}).`;
      }
    }
    function denial(text, request) {
      const who = /\bUser: (\S+) is not authorized/.exec(text)?.[1];
      const action = /to perform: ([\w-]+:\w+)/.exec(text)?.[1] ?? `${request.service.iamPrefix}:${request.operation}`;
      const resource = /on resource: (\S+)/.exec(text)?.[1] ?? `${request.subject} in ${request.region}`;
      const reason = / because (.{1,200})$/.exec(text)?.[1];
      const subject = who === void 0 ? "The credentials of this step are" : `${who} is`;
      const because = reason === void 0 ? "" : ` (${reason})`;
      return `${subject} not allowed to perform ${action} on ${resource}${because}.`;
    }
    var region = __nccwpck_require__(424);
    // CONCATENATED MODULE: ./build/aws/throttle-factor.js
    const growth = 1.5;
    const recovery = .75;
    const largest = 16;
    class ThrottleFactor {
      #value=1;
      get value() {
        return this.#value;
      }
      onThrottled() {
        this.#value = Math.min(this.#value * growth, largest);
      }
      onSuccess() {
        this.#value = Math.max(this.#value * recovery, 1);
      }
    }
    // CONCATENATED MODULE: ./build/aws/retry.js
    const contactLostAfter = 10 * 6e4;
    const unresolvedAfter = 5e4;
    const recoveredAfter = 3e4;
    const recoveredResponses = 20;
    const backOff = {
      throttled: {
        first: 1e3,
        growth: 2,
        longest: 2e4
      },
      transient: {
        first: 400,
        growth: 1.5,
        longest: 5e3
      }
    };
    class RetryingSender {
      throttleFactor=new ThrottleFactor;
      #options;
      #failingSince;
      #trouble;
      #isReached=false;
      #hasSucceeded=false;
      #unresolvedSince;
      constructor(options) {
        this.#options = options;
      }
      async send(operation, subject, signal, attempt) {
        const {service, region, clock, random, events, redactor, timeouts = client /* usualTimeouts */ .Nu} = this.#options;
        const request = {
          service,
          operation,
          subject,
          region
        };
        const failures = {
          throttled: 0,
          transient: 0
        };
        let isClockCorrected = false;
        for (;;) {
          signal.throwIfAborted();
          await (events.beforeAttempt?.(signal));
          const sentAt = clock.now();
          try {
            const response = await (0 /* systemClock */ , timeout /* withTimeout */ .wj)(time_clock.m, timeouts.attempt, signal, limited => (0, 
            timeout /* orAborted */ .H6)(limited, attempt(limited)));
            events.answered(operation, "ok", clock.now() - sentAt);
            this.#noteSuccess();
            return response;
          } catch (error) {
            signal.throwIfAborted();
            if (error instanceof errors /* WatchError */ .U) throw error;
            events.answered(operation, redactor.redact((0, classify_error /* nameOf */ .Vb)(error)), clock.now() - sentAt);
            const isSkewed = (0, classify_error /* classify */ .L8)(error) === "skewed";
            if (isSkewed && isClockCorrected) throw explain(error, request, redactor);
            isClockCorrected ||= isSkewed;
            const mayPass = (0, classify_error /* isRetryable */ .r3)(error) || (0, classify_error /* isForeign */ .jq)(error) && this.#hasSucceeded;
            if (!mayPass && !await this.#isRenewed(error, signal)) throw explain(error, request, redactor);
            this.#noteFailure(error, sentAt);
            if (this.#isContactLost()) throw lostContact(error, (0, classify_error /* describe */ .q0)(error, redactor), service, region);
            if (this.#timeToResolve() <= 0) throw neverReached(error, service, region);
            const kind = (0, classify_error /* classify */ .L8)(error) === "throttled" ? "throttled" : "transient";
            const pause = pauseAfter(kind, failures[kind], random);
            failures[kind] += 1;
            await clock.sleep(Math.min(pause, this.#timeToResolve()), signal);
          }
        }
      }
      reportRecovery() {
        if (this.#trouble === void 0 || this.#failingSince !== void 0) return;
        const {failedRequests, firstFailure, lastFailure} = this.#trouble;
        this.#trouble = void 0;
        this.#options.events.recovered(failedRequests, lastFailure - firstFailure);
      }
      async #isRenewed(error, signal) {
        const {renewCredentials} = this.#options;
        if (renewCredentials === void 0 || (0, classify_error /* classify */ .L8)(error) !== "expired") return false;
        try {
          return await (0, timeout /* orAborted */ .H6)(signal, renewCredentials());
        } catch (failure) {
          signal.throwIfAborted();
          if (failure instanceof errors /* WatchError */ .U) throw failure;
          return (0, classify_error /* isRetryable */ .r3)(failure);
        }
      }
      #noteSuccess() {
        this.#isReached = true;
        this.#hasSucceeded = true;
        this.#unresolvedSince = void 0;
        this.throttleFactor.onSuccess();
        this.#failingSince = void 0;
        if (this.#trouble === void 0) return;
        const {lastFailure, goodResponsesSince} = this.#trouble;
        this.#trouble = {
          ...this.#trouble,
          goodResponsesSince: goodResponsesSince + 1
        };
        const isQuiet = this.#options.clock.now() - lastFailure >= recoveredAfter;
        if (isQuiet && goodResponsesSince + 1 >= recoveredResponses) this.reportRecovery();
      }
      #noteFailure(error, sentAt) {
        if ((0, classify_error /* classify */ .L8)(error) === "throttled") this.throttleFactor.onThrottled();
        this.#failingSince ??= sentAt;
        this.#isReached ||= (0, classify_error /* cameAsResponse */ .AJ)(error);
        const isUnresolved = !this.#isReached && (0, classify_error /* unresolvedHost */ .Qd)(error) !== void 0;
        this.#unresolvedSince = isUnresolved ? this.#unresolvedSince ?? sentAt : void 0;
        if (this.#trouble === void 0) this.#options.events.troubled((0, classify_error /* describe */ .q0)(error, this.#options.redactor));
        const lastFailure = this.#options.clock.now();
        this.#trouble = {
          firstFailure: this.#trouble?.firstFailure ?? lastFailure,
          lastFailure,
          failedRequests: (this.#trouble?.failedRequests ?? 0) + 1,
          goodResponsesSince: 0
        };
      }
      #isContactLost() {
        const since = this.#failingSince;
        return since !== void 0 && this.#options.clock.now() - since >= contactLostAfter;
      }
      #timeToResolve() {
        const since = this.#unresolvedSince;
        if (since === void 0) return Number.POSITIVE_INFINITY;
        if (!(0, region /* isKnownRegion */ .Kk)(this.#options.region)) return 0;
        return since + unresolvedAfter - this.#options.clock.now();
      }
    }
    function pauseAfter(kind, failuresBefore, random) {
      const {first, growth, longest} = backOff[kind];
      return Math.min(first * growth ** failuresBefore, longest) * (.5 + random() / 2);
    }
    function lostContact(error, description, service, region) {
      return new errors /* WatchError */ .U("LostContact", `No request to ${service.name} in ${region} has succeeded for 10 minutes (last error: ${description}).`, {
        hint: "The deployment itself continues. Check the runner's network and the AWS Health Dashboard.",
        cause: error
      });
    }
    function neverReached(error, service, region) {
      const host = (0, classify_error /* unresolvedHost */ .Qd)(error) ?? "";
      const hint = host.includes(region) ? `Check the region (aws-region or AWS_REGION): if this host does not exist, there is no region ${region}. If the ` + "region is right, check the runner's DNS and network." : "Check the runner's DNS, network and proxy settings (HTTPS_PROXY).";
      return new errors /* WatchError */ .U("LostContact", `The host ${host} cannot be resolved, so ${service.name} in ${region} was never reached.`, {
        hint,
        cause: error
      });
    }
  },
  3606: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      _: () => /* binding */ pathInside,
      x: () => /* binding */ readInside
    });
    var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
    async function readInside(folder, file, longest) {
      let handle;
      try {
        const real = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file);
        const path = pathInside(folder, real);
        if (path === void 0) return;
        const stats = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
        if (!stats.isFile() || stats.size > longest) return;
        handle = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(real, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
        return {
          path,
          bytes: await readFrom(handle, stats.size)
        };
      } catch {
        return;
      } finally {
        await (handle?.close().catch(() => {}));
      }
    }
    async function readFrom(handle, size) {
      const bytes = Buffer.alloc(size);
      for (let filled = 0; filled < size; ) {
        const {bytesRead} = await handle.read(bytes, filled, size - filled);
        if (bytesRead === 0) return bytes.subarray(0, filled);
        filled += bytesRead;
      }
      return bytes;
    }
    function pathInside(folder, file) {
      const path = (0, node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, file);
      if ((0, node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || path === ".." || path.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`)) return;
      return path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, "/");
    }
  },
  5032: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S: () => /* binding */ locateFailures
    });
    var promises_ = __nccwpck_require__(1455);
    var external_node_path_ = __nccwpck_require__(6760);
    var hints = __nccwpck_require__(9235);
    var timeout = __nccwpck_require__(8707);
    var files = __nccwpck_require__(3606);
    var commit_id = __nccwpck_require__(6626);
    // CONCATENATED MODULE: ./build/checkout/repository.js
    const longest = {
      line: 8192,
      list: 1048576
    };
    async function findRepository(folder, workspace) {
      for (let root = folder; ;root = (0, external_node_path_.dirname)(root)) {
        const kind = await kindOf((0, external_node_path_.join)(root, ".git"));
        if (kind === "file") return;
        if (kind === "folder") return await readRepository(root);
        if (root === workspace || (0, external_node_path_.dirname)(root) === root) return {
          root: workspace
        };
      }
    }
    async function kindOf(path) {
      try {
        return (await (0, promises_.stat)(path)).isDirectory() ? "folder" : "file";
      } catch {
        return "nothing";
      }
    }
    async function readRepository(root) {
      const read = async (name, most) => (await (0, files /* readInside */ .x)(root, (0, 
      external_node_path_.join)(root, ".git", name), most))?.bytes.toString("utf8") ?? "";
      const origin = originOf(await read("config", longest.list));
      const head = (await read("HEAD", longest.line)).trim();
      const reference = /^ref: (refs\/[\w./-]+)$/.exec(head)?.[1];
      const commit = reference === void 0 ? head : (await read(reference, longest.line)).trim() || packedCommit(await read("packed-refs", longest.list), reference);
      return {
        root,
        origin,
        commit: (0, commit_id /* isCommitId */ .jh)(commit) ? commit : void 0
      };
    }
    function originOf(config) {
      const section = /^\[remote "origin"\][ \t]*\n((?:(?!\[).*\n?)*)/m.exec(config)?.[1] ?? "";
      const address = /^[ \t]*url[ \t]*=[ \t]*(\S+)[ \t]*$/m.exec(section)?.[1] ?? "";
      return /[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(address)?.[1];
    }
    function packedCommit(packed, reference) {
      const line = packed.split("\n").find(candidate => candidate.endsWith(` ${reference}`));
      return line?.slice(0, line.indexOf(" ")) ?? "";
    }
    // CONCATENATED MODULE: ./build/checkout/script-line.js
    function failedLine(path, output) {
      const name = path.slice(path.lastIndexOf("/") + 1).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      const mentions = output.matchAll(new RegExp(`(?<![\\w.-])${name}(?:: line |: |", line |:| line | on line )(\\d{1,6})(?!\\d)`, "g"));
      const [, line] = [ ...mentions ].at(-1) ?? [];
      return line === void 0 ? void 0 : Number(line);
    }
    // CONCATENATED MODULE: ./build/checkout/script-path.js
    function scriptPath(name) {
      const parts = name.trim().replaceAll("\\", "/").split("/").filter(part => part !== "" && part !== ".");
      if (parts.length === 0 || !parts.every(isHarmless)) return;
      return parts.join("/");
    }
    const longestName = 255;
    function isHarmless(part) {
      return part.length <= longestName && part !== ".." && part.toLowerCase() !== ".git" && !/[:\p{Cc}]/u.test(part);
    }
    // CONCATENATED MODULE: ./build/checkout/locate.js
    const mostCauses = 250;
    const locate_longest = {
      script: 1048576,
      appspec: 65536
    };
    const appspecNames = [ "appspec.yml", "appspec.yaml" ];
    async function locateFailures(outcome, options) {
      const {debug, signal} = options;
      const locations = new Map;
      try {
        const locate = await (0, timeout /* orAborted */ .H6)(signal, openCheckout(outcome, options));
        if (locate === void 0) return outcome;
        const causes = [ ...outcome.failures, ...outcome.warnings ].filter(isOfThisRevision);
        for (const cause of causes.slice(0, mostCauses)) locations.set(cause, await (0, 
        timeout /* orAborted */ .H6)(signal, locate(cause)));
      } catch (error) {
        debug(`The failed scripts cannot be looked for in the checkout: ${String(error)}`);
      }
      return withLocations(outcome, locations);
    }
    function withLocations(outcome, locations) {
      const fillIn = cause => ({
        ...cause,
        location: locations.get(cause)
      });
      return {
        ...outcome,
        failures: outcome.failures.map(fillIn),
        warnings: outcome.warnings.map(fillIn)
      };
    }
    function isOfThisRevision({eventName}) {
      return eventName !== void 0 && !hints /* previousRevisionEvents */ .Mv.includes(eventName);
    }
    async function openCheckout({failures, warnings, snapshot}, options) {
      const deployment = snapshot?.deployment;
      if (deployment === void 0 || ![ ...failures, ...warnings ].some(isOfThisRevision)) return;
      const workspace = await (0, promises_.realpath)(options.workspace);
      const folder = await (0, promises_.realpath)((0, external_node_path_.resolve)(workspace, options.workingDirectory));
      if ((0, files /* pathInside */ ._)(workspace, folder) === void 0) return;
      const repository = await findRepository(folder, workspace);
      if (repository === void 0 || !holds(repository, deployment, options.context)) return;
      const inAppspec = await readAppspec(folder, repository);
      const scripts = new Scripts(folder, repository);
      return async cause => await scripts.locate(cause) ?? inAppspec(cause);
    }
    function holds(repository, deployment, context) {
      if (repository.origin !== void 0 && !isSame(repository.origin, context.repository)) return false;
      if (deployment.rollbackInfo?.rollbackTriggeringDeploymentId !== void 0) return false;
      if (deployment.revision?.type !== "GitHub") return true;
      const {repository: deployed, commitId} = deployment.revision;
      if (deployed !== void 0 && !isSame(deployed, context.repository)) return false;
      const commit = repository.commit ?? context.checkoutSha;
      const isMerge = isSame(commit, context.checkoutSha) && context.pullRequest?.headSha !== void 0;
      const held = [ commit, ...isMerge ? [ context.pullRequest?.headSha ] : [] ];
      return commitId === void 0 || held.some(one => isSame(one, commitId));
    }
    function isSame(a, b) {
      return a.toLowerCase() === b.toLowerCase();
    }
    class Scripts {
      #folder;
      #root;
      #read=new Map;
      constructor(folder, {root}) {
        this.#folder = folder;
        this.#root = root;
      }
      async locate({scriptName, logTail = ""}) {
        const path = scriptName === void 0 ? void 0 : scriptPath(scriptName);
        if (path === void 0) return;
        const reading = this.#read.get(path) ?? this.#readScript(path);
        this.#read.set(path, reading);
        const script = await reading;
        if (script === void 0) return;
        const line = failedLine(path, logTail) ?? 1;
        return {
          file: script.file,
          line: line >= 1 && line <= script.lines ? line : 1
        };
      }
      async #readScript(path) {
        const file = await (0, files /* readInside */ .x)(this.#root, (0, external_node_path_.join)(this.#folder, path), locate_longest.script);
        return file && {
          file: file.path,
          lines: linesIn(file.bytes)
        };
      }
    }
    const lineFeed = 10;
    function linesIn(bytes) {
      let lines = 1;
      for (const byte of bytes) if (byte === lineFeed) lines += 1;
      return lines;
    }
    async function readAppspec(folder, {root}) {
      for (const name of appspecNames) {
        const file = await (0, files /* readInside */ .x)(root, (0, external_node_path_.join)(folder, name), locate_longest.appspec);
        if (file === void 0) continue;
        const {hooksIn} = await __nccwpck_require__.e(914).then(__nccwpck_require__.bind(__nccwpck_require__, 7914));
        const hooks = hooksIn(file.bytes.toString("utf8")).map(({type, eventName, name, line}) => ({
          eventName,
          script: type === "function" ? "" : scriptPath(name),
          line
        }));
        return cause => {
          const script = cause.scriptName === void 0 ? "" : scriptPath(cause.scriptName);
          const hook = hooks.find(one => one.eventName === cause.eventName && one.script === script);
          return hook && script !== void 0 ? {
            file: file.path,
            line: hook.line
          } : void 0;
        };
      }
      return () => {};
    }
  },
  7660: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      d: () => /* binding */ checkWorkingDirectory
    });
    var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
    var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(808);
    var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3606);
    async function checkWorkingDirectory(workspace, workingDirectory) {
      const reason = workingDirectory === "" ? void 0 : await reasonAgainst(workspace, workingDirectory);
      if (reason === void 0) return [];
      const given = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_3__.TN)(workingDirectory, 300);
      return [ `working-directory is "${given}", but must be a folder in the workspace: ${reason}.` ];
    }
    async function reasonAgainst(workspace, workingDirectory) {
      try {
        const folder = await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)((0, 
        node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, workingDirectory));
        if ((0, _files_js__WEBPACK_IMPORTED_MODULE_2__._)(await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace), folder) === void 0) return "it leads out of the workspace";
        return (await (0, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(folder)).isDirectory() ? void 0 : "it is a file";
      } catch {
        return "it does not exist, or cannot be read (is the repository checked out before this step?)";
      }
    }
  },
  4507: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      n4: () => /* binding */ readPages,
      s$: () => /* binding */ readAllPages,
      wu: () => /* binding */ readInBatches
    });
    var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9473);
    var _values_batch_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1691);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(808);
    const goneErrors = new Set([ "DeploymentTargetDoesNotExistException", "InstanceDoesNotExistException" ]);
    async function readInBatches(ids, batchSize, read) {
      const found = [];
      for (const batch of (0, _values_batch_js__WEBPACK_IMPORTED_MODULE_1__.t)(ids, batchSize)) try {
        for (const one of await read(batch)) found.push(one);
      } catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.U) || !goneErrors.has(error.code)) throw error;
        if (batch.length === 1) continue;
        for (const one of await readInBatches(batch, Math.ceil(batch.length / 2), read)) found.push(one);
      }
      return found;
    }
    const mostRestarts = 2;
    const mostResponsesWithoutList = 2;
    const targetLimits = {
      ids: 1e4,
      pages: 200
    };
    const pagesWithoutPause = 20;
    async function readAllPages(read, {subject, pause}) {
      let pages = 0;
      const readSlowly = async nextToken => {
        pages += 1;
        if (pages > pagesWithoutPause) await pause();
        return await read(nextToken);
      };
      const {ids, isComplete} = await readPages(readSlowly, targetLimits);
      if (isComplete && ids.length <= targetLimits.ids) return ids;
      throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U("TooManyTargets", `The list of ${subject} is too long: ${(0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_2__.Cm)(ids.length)} targets on ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_2__.LS)(pages, "page")} so far.`, {
        hint: `The action watches deployments of up to ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_2__.Cm)(targetLimits.ids)} targets, ten times CodeDeploy's ` + "default quota. The deployment itself continues."
      });
    }
    const longestToken = 16384;
    function tokenTooLong() {
      return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.U("ResponseTooLarge", `The token for the next page of a list has more than ${(0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_2__.Cm)(longestToken)} characters.`, {
        hint: "The deployment itself continues. Something between the runner and AWS changes its responses."
      });
    }
    async function readPages(read, limits) {
      for (let restarts = 0; ;restarts += 1) try {
        return await readFromFirstPage(read, limits);
      } catch (error) {
        const isTokenRefused = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.U && error.code === "InvalidNextTokenException";
        if (!isTokenRefused || restarts === mostRestarts) throw error;
      }
    }
    async function readFromFirstPage(read, limits) {
      const ids = new Set;
      const tokens = new Set;
      let nextToken;
      do {
        if (ids.size >= limits.ids || tokens.size >= limits.pages) return {
          ids: [ ...ids ],
          isComplete: false
        };
        tokens.add(nextToken);
        let page = await read(nextToken);
        for (let again = 0; page.ids === void 0 && again < mostResponsesWithoutList; again += 1) page = await read(nextToken);
        for (const id of page.ids ?? []) ids.add(id);
        nextToken = page.nextToken;
        if (nextToken !== void 0 && nextToken.length > longestToken) throw tokenTooLong();
      } while (nextToken !== void 0 && !tokens.has(nextToken));
      return {
        ids: [ ...ids ],
        isComplete: true
      };
    }
  },
  5707: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ag: () => /* binding */ codeDeployService,
      Ng: () => /* binding */ connect
    });
    var CodeDeployClient = __nccwpck_require__(2283);
    var GetDeploymentCommand = __nccwpck_require__(2923);
    var commandBuilder = __nccwpck_require__(7758);
    var schemas_0 = __nccwpck_require__(3563);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/StopDeploymentCommand.js
    class StopDeploymentCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "StopDeployment", schemas_0 /* StopDeployment$ */ .YCL)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ContinueDeploymentCommand.js
    class ContinueDeploymentCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "ContinueDeployment", schemas_0 /* ContinueDeployment$ */ .z9q)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ListDeploymentsCommand.js
    class ListDeploymentsCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "ListDeployments", schemas_0 /* ListDeployments$ */ .vtI)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/BatchGetDeploymentsCommand.js
    class BatchGetDeploymentsCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "BatchGetDeployments", schemas_0 /* BatchGetDeployments$ */ .jdY)){}
    var aws_client = __nccwpck_require__(9606);
    var aws_region = __nccwpck_require__(424);
    var retry = __nccwpck_require__(4225);
    var renewal = __nccwpck_require__(2309);
    var wire = __nccwpck_require__(4186);
    var classify_error = __nccwpck_require__(9363);
    var counts = __nccwpck_require__(8120);
    var errors = __nccwpck_require__(9473);
    var reader = __nccwpck_require__(8849);
    var batches = __nccwpck_require__(4507);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ListDeploymentTargetsCommand.js
    class ListDeploymentTargetsCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "ListDeploymentTargets", schemas_0 /* ListDeploymentTargets$ */ .ELS)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/BatchGetDeploymentTargetsCommand.js
    class BatchGetDeploymentTargetsCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "BatchGetDeploymentTargets", schemas_0 /* BatchGetDeploymentTargets$ */ .Utc)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/ListDeploymentInstancesCommand.js
    class ListDeploymentInstancesCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "ListDeploymentInstances", schemas_0 /* ListDeploymentInstances$ */ .u7v)){}
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-codedeploy/dist-es/commands/BatchGetDeploymentInstancesCommand.js
    class BatchGetDeploymentInstancesCommand extends((0 /* _ep0 */ , commandBuilder /* command */ .G5)(commandBuilder.lq, commandBuilder /* _mw0 */ .yt, "BatchGetDeploymentInstances", schemas_0 /* BatchGetDeploymentInstances$ */ .mLL)){}
    var to_model = __nccwpck_require__(1314);
    // CONCATENATED MODULE: ./build/codedeploy/target-apis.js
    const targetsApi = {
      listOperation: "ListDeploymentTargets",
      batchOperation: "BatchGetDeploymentTargets",
      async list(client, {deploymentId, nextToken, statuses}, abortSignal) {
        const targetFilters = statuses && {
          TargetStatus: [ ...statuses ]
        };
        const command = new ListDeploymentTargetsCommand({
          deploymentId,
          nextToken,
          targetFilters
        });
        const response = await client.send(command, {
          abortSignal
        });
        return {
          ids: response.targetIds,
          nextToken: response.nextToken
        };
      },
      async describe(client, {deploymentId, ids}, abortSignal) {
        const command = new BatchGetDeploymentTargetsCommand({
          deploymentId,
          targetIds: [ ...ids ]
        });
        const response = await client.send(command, {
          abortSignal
        });
        return {
          descriptions: response.deploymentTargets
        };
      },
      toModel: to_model /* toTarget */ .LJ
    };
    const instancesApi = {
      listOperation: "ListDeploymentInstances",
      batchOperation: "BatchGetDeploymentInstances",
      async list(client, {deploymentId, nextToken, statuses}, abortSignal) {
        const instanceStatusFilter = statuses && [ ...statuses ];
        const command = new ListDeploymentInstancesCommand({
          deploymentId,
          nextToken,
          instanceStatusFilter
        });
        const response = await client.send(command, {
          abortSignal
        });
        return {
          ids: response.instancesList,
          nextToken: response.nextToken
        };
      },
      async describe(client, {deploymentId, ids}, abortSignal) {
        const command = new BatchGetDeploymentInstancesCommand({
          deploymentId,
          instanceIds: [ ...ids ]
        });
        const response = await client.send(command, {
          abortSignal
        });
        return {
          descriptions: response.instancesSummary,
          errorMessage: response.errorMessage
        };
      },
      toModel: to_model /* toInstanceTarget */ .AA
    };
    // CONCATENATED MODULE: ./build/codedeploy/target-reader.js
    const pauseBetweenPages = 200;
    const mostDescriptions = 1e3;
    class TargetReader {
      #options;
      #listedIds=new Map;
      #refusesFilters=false;
      #refusal;
      constructor(options) {
        this.#options = options;
      }
      async list(deployment, signal, statuses) {
        try {
          const ids = await this.#withApi(deployment, api => this.#listFiltered(api, deployment, signal, statuses));
          for (const id of ids) this.#listedIds.set((0, to_model /* shortTargetId */ .N8)(id), id);
          return ids.map(to_model /* shortTargetId */ .N8);
        } catch (error) {
          if (error instanceof errors /* WatchError */ .U && error.code === "DeploymentNotStartedException") return [];
          throw error;
        }
      }
      async read(deployment, ids, signal) {
        const listed = ids.map(id => this.#listedIds.get(id) ?? id);
        const targets = await this.#withApi(deployment, api => (0, batches /* readInBatches */ .wu)(listed, (0, 
        reader /* batchSize */ .CJ)(deployment), batch => this.#readBatch(api, deployment, batch, signal)));
        const found = new Map(targets.map(target => [ target.id, target ]));
        return ids.map(id => found.get(id) ?? (0, to_model /* undescribedTarget */ .OS)(id));
      }
      async #withApi({computePlatform}, call) {
        const {api, events} = this.#options;
        if (api === "instances") return await call(instancesApi);
        if (this.#refusal === void 0) try {
          return await call(targetsApi);
        } catch (error) {
          const canFallBack = api === "auto" && computePlatform !== "ECS";
          if (!canFallBack || !(error instanceof errors /* WatchError */ .U) || !(0, classify_error /* isUnavailableOperation */ .K$)(error)) throw error;
          if (this.#refusal === void 0) events.fellBack(error.message);
          this.#refusal ??= error;
        }
        try {
          return await call(instancesApi);
        } catch (error) {
          const isOtherPlatform = error instanceof errors /* WatchError */ .U && error.code === "InvalidComputePlatformException";
          const isUseless = isOtherPlatform || (0, classify_error /* isDenied */ .GZ)(error);
          throw isUseless && (0, classify_error /* isDenied */ .GZ)(this.#refusal) ? this.#refusal : error;
        }
      }
      async #listFiltered(api, deployment, signal, statuses) {
        if (statuses === void 0 || this.#refusesFilters) return await this.#listPages(api, deployment, signal);
        try {
          return await this.#listPages(api, deployment, signal, statuses);
        } catch (error) {
          if (!(error instanceof errors /* WatchError */ .U) || error.code === "TooManyTargets") throw error;
          const ids = await this.#listPages(api, deployment, signal);
          this.#refusesFilters = true;
          return ids;
        }
      }
      async #listPages(api, deployment, signal, statuses) {
        const {client, sender, clock} = this.#options;
        const mayBeEmpty = statuses !== void 0 || ((0, counts /* countedByCodeDeploy */ .qD)(deployment) ?? 0) === 0;
        const readPage = nextToken => sender.send(api.listOperation, subjectOf(deployment), signal, async abortSignal => {
          const query = {
            deploymentId: deployment.id,
            nextToken,
            statuses
          };
          const response = await api.list(client, query, abortSignal);
          const ids = Array.isArray(response.ids) ? (0, wire /* listOfTexts */ .CU)(response.ids) : void 0;
          if (ids === void 0 && !mayBeEmpty) throw new classify_error /* UnreadableResponseError */ .dU("the response has no list of targets, although CodeDeploy counts some");
          return {
            ids,
            nextToken: (0, wire /* token */ .Sh)(response.nextToken)
          };
        });
        return await (0, batches /* readAllPages */ .s$)(readPage, {
          subject: `${api.listOperation} for ${subjectOf(deployment)}`,
          pause: () => clock.sleep(pauseBetweenPages, signal)
        });
      }
      async #readBatch(api, deployment, ids, signal) {
        const {client, sender, events} = this.#options;
        return await sender.send(api.batchOperation, subjectOf(deployment), signal, async abortSignal => {
          const query = {
            deploymentId: deployment.id,
            ids
          };
          const {descriptions, errorMessage} = await api.describe(client, query, abortSignal);
          const errorText = (0, wire /* message */ .iU)(errorMessage);
          if (errorText !== void 0) events.answeredWithErrorMessage(errorText);
          if (!Array.isArray(descriptions)) throw new classify_error /* UnreadableResponseError */ .dU(`the response to ${api.batchOperation} has no list`);
          return descriptions.slice(0, mostDescriptions).flatMap(description => api.toModel(description) ?? []);
        });
      }
    }
    function subjectOf({id, computePlatform = "Server"}) {
      return computePlatform === "Server" ? `deployment ${id}` : `${computePlatform} deployment ${id}`;
    }
    // CONCATENATED MODULE: ./build/codedeploy/connect.js
    const codeDeployService = {
      name: "CodeDeploy",
      iamPrefix: "codedeploy"
    };
    async function connect(options) {
      const client = (0 /* CodeDeployClient */ , aws_client /* createClient */ .UU)(CodeDeployClient.c, options);
      const region = await (0, aws_region /* regionOf */ .AP)(client, options.redactor);
      const codeDeploy = connectThrough(client, region, {
        ...options,
        renewCredentials: () => (0, renewal /* renewCredentials */ .Q)(client)
      });
      return {
        ...codeDeploy,
        credentials: client.config.credentials
      };
    }
    function connectThrough(client, region, options) {
      const {api, clock, events} = options;
      const sender = new retry /* RetryingSender */ .g({
        ...options,
        service: codeDeployService,
        region
      });
      const targets = new TargetReader({
        api,
        client,
        sender,
        clock,
        events
      });
      return {
        region,
        throttleFactor: () => sender.throttleFactor.value,
        reportRecovery: () => sender.reportRecovery(),
        listTargetIds: (...request) => targets.list(...request),
        readTargets: (...request) => targets.read(...request),
        readDeployment: (deploymentId, signal) => sender.send("GetDeployment", `deployment ${deploymentId}`, signal, async abortSignal => {
          const response = await client.send(new GetDeploymentCommand /* GetDeploymentCommand */ .T({
            deploymentId
          }), {
            abortSignal
          });
          return (0, to_model /* toDeployment */ .HG)(response.deploymentInfo);
        }),
        stopDeployment: (deploymentId, {rollback}, signal) => sender.send("StopDeployment", `deployment ${deploymentId}`, signal, async abortSignal => {
          const command = new StopDeploymentCommand({
            deploymentId,
            autoRollbackEnabled: rollback ? true : void 0
          });
          const response = await client.send(command, {
            abortSignal
          });
          return (0, wire /* message */ .iU)(response.statusMessage) ?? (0, wire /* text */ .Qq)(response.status) ?? "no message";
        }),
        continueDeployment: (deploymentId, signal) => sender.send("ContinueDeployment", `deployment ${deploymentId}`, signal, async abortSignal => {
          const command = new ContinueDeploymentCommand({
            deploymentId,
            deploymentWaitType: "READY_WAIT"
          });
          await client.send(command, {
            abortSignal
          });
        }),
        listDeployments: ({applicationName, deploymentGroupName}, {start, end}, nextToken, signal) => {
          const subject = `deployment group ${deploymentGroupName} of application ${applicationName}`;
          return sender.send("ListDeployments", subject, signal, async abortSignal => {
            const command = new ListDeploymentsCommand({
              applicationName,
              deploymentGroupName,
              createTimeRange: {
                start: new Date(start),
                end: end === void 0 ? void 0 : new Date(end)
              },
              nextToken
            });
            const response = await client.send(command, {
              abortSignal
            });
            const ids = response.deployments;
            return {
              ids: Array.isArray(ids) ? (0, wire /* listOfTexts */ .CU)(ids) : void 0,
              nextToken: (0, wire /* token */ .Sh)(response.nextToken)
            };
          });
        },
        readDeployments: (deploymentIds, signal) => sender.send("BatchGetDeployments", connect_subjectOf(deploymentIds), signal, async abortSignal => {
          const command = new BatchGetDeploymentsCommand({
            deploymentIds: [ ...deploymentIds ]
          });
          const response = await client.send(command, {
            abortSignal
          });
          return (0, to_model /* toDeployments */ .Oq)(response.deploymentsInfo);
        })
      };
    }
    function connect_subjectOf([first = "", ...others]) {
      return others.length === 0 ? `deployment ${first}` : `deployment ${first} and ${others.length} more`;
    }
  },
  1314: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      AA: () => /* binding */ toInstanceTarget,
      HG: () => /* binding */ toDeployment,
      Hx: () => /* binding */ toRevision,
      LJ: () => /* binding */ toTarget,
      N8: () => /* binding */ shortTargetId,
      OS: () => /* binding */ undescribedTarget,
      Oq: () => /* binding */ toDeployments,
      xL: () => /* binding */ toGroup
    });
    var _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
    var _values_wire_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4186);
    const mostLifecycleEvents = 40;
    const mostExplainedEvents = 3;
    const mostStatusMessages = 20;
    const mostTaskSets = 20;
    const mostCounts = 100;
    function toDeployment(info) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(info);
      const id = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.deploymentId);
      const status = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.status);
      if (id === void 0 || status === void 0) throw new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.dU("the response to GetDeployment has no deploymentInfo with deploymentId and status");
      const style = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire.deploymentStyle);
      const blueGreen = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire.blueGreenDeploymentConfiguration);
      const termination = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(blueGreen.terminateBlueInstancesOnDeploymentSuccess);
      const ready = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(blueGreen.deploymentReadyOption);
      const rollback = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire.autoRollbackConfiguration);
      return {
        id,
        status,
        applicationName: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.applicationName),
        deploymentGroupName: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.deploymentGroupName),
        deploymentConfigName: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.deploymentConfigName),
        computePlatform: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.computePlatform),
        deploymentType: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(style.deploymentType),
        deploymentOption: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(style.deploymentOption),
        creator: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.creator),
        description: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU)(wire.description),
        createTime: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.createTime),
        startTime: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.startTime),
        completeTime: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.completeTime),
        revision: toRevision(wire.revision),
        errorInformation: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire.errorInformation, {
          code: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU,
          message: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU
        }),
        overview: toOverview(wire.deploymentOverview),
        rollbackInfo: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire.rollbackInfo, {
          rollbackDeploymentId: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU,
          rollbackTriggeringDeploymentId: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU,
          rollbackMessage: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU
        }),
        statusMessages: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.CU)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(wire.deploymentStatusMessages).slice(0, mostStatusMessages), _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU),
        terminationWaitStarted: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(wire.instanceTerminationWaitTimeStarted),
        terminationAction: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(termination.action),
        terminationWaitMinutes: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(termination.terminationWaitTimeInMinutes),
        greenFleetAction: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(blueGreen.greenFleetProvisioningOption).action),
        readyAction: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(ready.actionOnTimeout),
        readyWaitMinutes: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(ready.waitTimeInMinutes),
        ignoreApplicationStopFailures: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Jt)(wire.ignoreApplicationStopFailures),
        autoRollbackEvents: rollback.enabled === true ? (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.CU)((0, 
        _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(rollback.events).slice(0, mostCounts), _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU) : []
      };
    }
    function toDeployments(received) {
      if (!Array.isArray(received)) throw new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.dU("the response to BatchGetDeployments has no deploymentsInfo");
      return received.filter(hasIdAndStatus).map(toDeployment);
    }
    function hasIdAndStatus(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      return (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.deploymentId) !== void 0 && (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.status) !== void 0;
    }
    function toGroup(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      return {
        autoScalingGroups: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(wire.autoScalingGroups).flatMap(group => (0, 
        _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(group).name) ?? []),
        lastSuccessfulDeploymentId: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)((0, 
        _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire.lastSuccessfulDeployment).deploymentId)
      };
    }
    function toTarget(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      const found = targetMembers.find(member => (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire[member]).targetId !== void 0);
      if (found === void 0) return;
      const target = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire[found]);
      const base = toTargetBase(target, target.targetId);
      if (base === void 0) return;
      switch (found) {
       case "instanceTarget":
        return {
          type: "instance",
          ...base,
          label: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(target.instanceLabel)
        };

       case "lambdaTarget":
        {
          const lambda = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(target.lambdaFunctionInfo);
          return {
            type: "lambda",
            ...base,
            functionName: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(lambda.functionName),
            functionAlias: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(lambda.functionAlias),
            currentVersion: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(lambda.currentVersion),
            targetVersion: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(lambda.targetVersion),
            targetVersionWeight: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(lambda.targetVersionWeight)
          };
        }

       case "ecsTarget":
        return {
          type: "ecs",
          ...base,
          taskSets: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(target.taskSetsInfo).slice(0, mostTaskSets).map(toTaskSet)
        };

       case "cloudFormationTarget":
        return {
          type: "cloudformation",
          ...base,
          resourceType: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(target.resourceType),
          targetVersionWeight: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(target.targetVersionWeight)
        };
      }
    }
    const targetMembers = [ "instanceTarget", "lambdaTarget", "ecsTarget", "cloudFormationTarget" ];
    function toInstanceTarget(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      const base = toTargetBase(wire, wire.instanceId);
      return base && {
        type: "instance",
        ...base,
        label: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.instanceType)
      };
    }
    function shortTargetId(id) {
      return /^arn:[^:]*:[^:]*:[^:]*:[^:]*:instance\/(.+)$/.exec(id)?.[1] ?? id;
    }
    function undescribedTarget(id) {
      return {
        type: "other",
        typeName: "undescribed",
        id,
        status: "Unknown",
        lifecycleEvents: []
      };
    }
    function toTargetBase(wire, wireId) {
      const id = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(wireId);
      if (id === void 0) return;
      const short = shortTargetId(id);
      return {
        id: short,
        arn: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(wire.targetArn) ?? (short === id ? void 0 : id),
        status: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.status) ?? "Unknown",
        lastUpdatedAt: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.lastUpdatedAt),
        lifecycleEvents: toLifecycleEvents((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.p_)(wire.lifecycleEvents).slice(0, mostLifecycleEvents))
      };
    }
    const wholeDiagnostics = wire => (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire, {
      errorCode: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU,
      scriptName: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
      message: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.iU,
      logTail: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.RB
    });
    const shortDiagnostics = wire => (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire, {
      errorCode: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.N4,
      scriptName: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.N4,
      message: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.N4
    });
    function toLifecycleEvents(received) {
      const failed = received.filter(event => (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(event).status === "Failed");
      const explained = new Set(failed.slice(-mostExplainedEvents));
      return received.flatMap(event => toLifecycleEvent(event, explained.has(event) ? wholeDiagnostics : shortDiagnostics) ?? []);
    }
    function toLifecycleEvent(received, readDiagnostics) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      const eventName = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.lifecycleEventName);
      if (eventName === void 0) return;
      return {
        name: eventName,
        status: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.status) ?? "Unknown",
        startTime: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.startTime),
        endTime: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.kB)(wire.endTime),
        diagnostics: readDiagnostics(wire.diagnostics)
      };
    }
    function toTaskSet(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      return {
        id: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)(wire.identifer),
        label: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.taskSetLabel),
        status: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.status),
        desiredCount: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(wire.desiredCount),
        pendingCount: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(wire.pendingCount),
        runningCount: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(wire.runningCount),
        trafficWeight: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.ai)(wire.trafficWeight),
        targetGroup: (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq)((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(wire.targetGroup).name)
      };
    }
    function toRevision(received) {
      const wire = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received);
      const type = (0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(wire.revisionType);
      switch (type) {
       case void 0:
        return;

       case "S3":
        return {
          type,
          ...(0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire.s3Location, {
            bucket: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
            key: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
            version: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
            eTag: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq
          })
        };

       case "GitHub":
        return {
          type,
          ...(0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire.gitHubLocation, {
            repository: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
            commitId: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq
          })
        };

       case "AppSpecContent":
       case "String":
        return {
          type: "AppSpecContent",
          ...(0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Te)(wire.appSpecContent ?? wire.string, {
            sha256: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.Qq,
            content: _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.xP
          }),
          isString: type === "String" || void 0
        };

       default:
        return {
          type: "other",
          typeName: type
        };
      }
    }
    function toOverview(received) {
      const counts = Object.entries((0, _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.g1)(received)).slice(0, mostCounts).flatMap(([status, count]) => typeof count === "number" ? [ [ (0, 
      _values_wire_js__WEBPACK_IMPORTED_MODULE_1__.UU)(status) ?? "", count ] ] : []);
      return counts.length === 0 ? void 0 : Object.fromEntries(counts);
    }
  },
  9936: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ assumedRole
    });
    var _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
    var _aws_client_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9606);
    var _aws_explain_on_runner_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(742);
    var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9473);
    var _time_clock_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5786);
    var _time_timeout_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8707);
    var _renewal_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(2309);
    function assumedRole(options) {
      const {roleArn, region, redactor, timeouts = _aws_client_js__WEBPACK_IMPORTED_MODULE_1__.Nu} = options;
      const audience = audienceOf(roleArn);
      const transport = (0, _aws_client_js__WEBPACK_IMPORTED_MODULE_1__.FI)(options.environment, timeouts, _aws_client_js__WEBPACK_IMPORTED_MODULE_1__.bt);
      return (0, _renewal_js__WEBPACK_IMPORTED_MODULE_6__.I)(2 * timeouts.response, async () => {
        const {fromWebToken} = await __nccwpck_require__.e(457).then(__nccwpck_require__.bind(__nccwpck_require__, 2457));
        const webIdentityToken = await tokenFor(audience, timeouts.response, options.fetchToken, redactor);
        redactor.hide(webIdentityToken);
        const assume = fromWebToken({
          roleArn,
          webIdentityToken,
          roleSessionName: options.sessionName.replace(/[^\w+=,.@-]/g, "-").slice(0, 64),
          clientConfig: {
            ...transport,
            maxAttempts: 1,
            region
          }
        });
        try {
          const credentials = await assume();
          const {accessKeyId, secretAccessKey, sessionToken} = credentials;
          for (const secret of [ accessKeyId, secretAccessKey, sessionToken ]) {
            redactor.hide(secret);
            if (secret) options.mask(secret);
          }
          return credentials;
        } catch (error) {
          if ((0, _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.r3)(error)) throw error;
          if ((0, _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.Vb)(error) === "Error") throw new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.dU((0, 
          _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.q0)(error, redactor));
          const asked = {
            endpoint: "STS",
            request: `AssumeRoleWithWebIdentity for the role ${roleArn}`
          };
          const explanation = (0, _aws_explain_on_runner_js__WEBPACK_IMPORTED_MODULE_2__.Hi)(error, asked, redactor) ?? refusal(roleArn, audience, (0, 
          _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.q0)(error, redactor));
          throw (0, _aws_explain_on_runner_js__WEBPACK_IMPORTED_MODULE_2__.to)(error, explanation, redactor);
        }
      });
    }
    const oidcEndpoint = "GitHub's OIDC endpoint";
    async function tokenFor(audience, limit, fetchToken, redactor) {
      try {
        return await (0, _time_timeout_js__WEBPACK_IMPORTED_MODULE_5__.wj)(_time_clock_js__WEBPACK_IMPORTED_MODULE_4__.m, limit, _time_timeout_js__WEBPACK_IMPORTED_MODULE_5__.kF, signal => (0, 
        _time_timeout_js__WEBPACK_IMPORTED_MODULE_5__.H6)(signal, fetchToken(audience)));
      } catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__.U) throw error;
        const explanation = (0, _aws_explain_on_runner_js__WEBPACK_IMPORTED_MODULE_2__.cR)(error, oidcEndpoint, redactor);
        if (explanation !== void 0) throw (0, _aws_explain_on_runner_js__WEBPACK_IMPORTED_MODULE_2__.to)(error, explanation, redactor);
        throw new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.xw(`${oidcEndpoint}: ${(0, 
        _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.q0)(error, redactor)}`);
      }
    }
    function refusal(roleArn, audience, reason) {
      return [ `The role ${roleArn} could not be assumed (${reason}).`, "Check that the role exists and that its trust policy allows GitHub's OIDC provider to call " + `sts:AssumeRoleWithWebIdentity for this repository and branch with the audience ${audience}. In ` + "repositories that were created or renamed since mid-2026, the sub claim contains numeric IDs in addition to the names." ];
    }
    function audienceOf(roleArn) {
      return roleArn.startsWith("arn:aws-cn:") ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
    }
  },
  5488: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A: () => /* binding */ defaultCredentials
    });
    var defaultProvider = __nccwpck_require__(5178);
    var classify_error = __nccwpck_require__(9363);
    var client = __nccwpck_require__(9606);
    var explain_on_runner = __nccwpck_require__(742);
    var errors = __nccwpck_require__(9473);
    var external_node_async_hooks_ = __nccwpck_require__(6698);
    var external_node_diagnostics_channel_ = __nccwpck_require__(3053);
    var time_timeout = __nccwpck_require__(8707);
    var response_body = __nccwpck_require__(959);
    // CONCATENATED MODULE: ./build/network/limited-requests.js
    const watches = new external_node_async_hooks_.AsyncLocalStorage;
    async function withLimitedRequests(limits, work) {
      const tooLarge = new AbortController;
      const signal = AbortSignal.any([ limits.signal, tooLarge.signal ]);
      return await (0, time_timeout /* orAborted */ .H6)(tooLarge.signal, watches.run({
        ...limits,
        signal,
        tooLarge
      }, work));
    }
    (0, external_node_diagnostics_channel_.subscribe)("http.client.request.created", message => {
      const watch = watches.getStore();
      if (watch !== void 0) limit(message.request, watch);
    });
    function limit(request, {longest, timeout, signal, tooLarge}) {
      const isClosed = new AbortController;
      (0, time_timeout /* whenAborted */ .eG)(signal, () => request.destroy(signal.reason), isClosed.signal);
      const timer = setTimeout(() => request.destroy(new time_timeout /* TimeoutError */ .MU(timeout)), timeout);
      request.once("close", () => {
        clearTimeout(timer);
        isClosed.abort();
      });
      request.once("response", response => {
        let length = 0;
        const push = response.push.bind(response);
        response.push = (chunk, ...rest) => {
          length += chunk?.length ?? 0;
          if (length <= longest) return push(chunk, ...rest);
          tooLarge.abort(new response_body /* ResponseTooLargeError */ .by((0, response_body /* sizeInWords */ ._u)(longest), request.host));
          return false;
        };
      });
    }
    var renewal = __nccwpck_require__(2309);
    // CONCATENATED MODULE: ./build/credentials/default-credentials.js
    const mostUnansweredAsks = 3;
    const localTimeout = 1e3;
    function defaultCredentials(options) {
      const {environment, redactor, timeouts = client /* usualTimeouts */ .Nu} = options;
      const violations = keyViolations(environment);
      if (violations.length > 0) throw new errors /* InvalidInputError */ .o(violations);
      const chain = new Chain(environment, redactor, timeouts);
      const limit = chain.isContainer && !environment.AWS_PROFILE ? timeouts.response : 2 * timeouts.response;
      return (0, renewal /* renewing */ .I)(limit, async (providerOptions, signal) => {
        const limits = {
          longest: client /* longestCredentials */ .bt,
          timeout: timeouts.response,
          signal
        };
        try {
          return await withLimitedRequests(limits, () => chain.load(providerOptions));
        } catch (error) {
          if ((0, classify_error /* isRetryable */ .r3)(error)) throw error;
          const reason = (0, classify_error /* describe */ .q0)(error, redactor);
          const explanation = error instanceof response_body /* ResponseTooLargeError */ .by ? tooLarge(reason) : (0, 
          explain_on_runner /* explainConnection */ .cR)(error, "STS", redactor) ?? noCredentials(reason, environment);
          throw (0, explain_on_runner /* explained */ .to)(error, explanation, redactor);
        }
      });
    }
    const unreadable = new Set([ "SyntaxError", "ERR_UNESCAPED_CHARACTERS" ]);
    class Chain {
      isContainer;
      #environment;
      #redactor;
      #transport;
      #init;
      #hasWorked=false;
      #unansweredAsks=0;
      constructor(environment, redactor, timeouts) {
        this.#environment = environment;
        this.#redactor = redactor;
        this.isContainer = Boolean(environment.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI || environment.AWS_CONTAINER_CREDENTIALS_FULL_URI);
        this.#transport = (0, client /* connection */ .FI)(environment, timeouts);
        this.#init = {
          timeout: Math.min(localTimeout, timeouts.connection),
          maxRetries: 0
        };
      }
      async load(options = {}) {
        try {
          const credentials = await this.#ask(options);
          this.#hasWorked = true;
          this.#redactor.hide(credentials.secretAccessKey, credentials.sessionToken);
          return isStatic(credentials, this.#environment) ? {
            ...credentials,
            expiration: void 0
          } : credentials;
        } catch (error) {
          if (unreadable.has((0, classify_error /* nameOf */ .Vb)(error))) throw new classify_error /* CredentialsUnavailableError */ .xw("their source sent an unreadable response");
          const isWithout = (0, classify_error /* nameOf */ .Vb)(error) === "CredentialsProviderError";
          if (!isWithout || !this.#hasWorked) throw error;
          throw new classify_error /* CredentialsUnavailableError */ .xw(`their source no longer provides any: ${(0, 
          classify_error /* describe */ .q0)(error, this.#redactor)}`);
        }
      }
      async #ask(options) {
        const init = {
          ...this.#init,
          ignoreCache: true,
          clientConfig: this.#transport,
          parentClientConfig: options.callerClientConfig
        };
        try {
          return await (0, defaultProvider /* defaultProvider */ .v6)(init)(options);
        } catch (error) {
          if ((0, classify_error /* nameOf */ .Vb)(error) !== "CredentialsProviderError") throw error;
          const found = await this.#askMachine();
          if (found === void 0) throw error;
          return found;
        }
      }
      async #askMachine() {
        const {AWS_EC2_METADATA_DISABLED: disabled} = this.#environment;
        if (this.isContainer) return await this.#askContainer();
        return disabled && disabled !== "false" ? void 0 : await this.#askInstance();
      }
      async #askContainer() {
        const {fromHttp} = await __nccwpck_require__.e(158).then(__nccwpck_require__.bind(__nccwpck_require__, 4158));
        const provider = fromHttp(this.#init);
        try {
          return await provider();
        } catch (error) {
          if ((0, classify_error /* nameOf */ .Vb)(error) !== "CredentialsProviderError" || isRefusal(this.#redactor.messageOf(error))) throw error;
          throw new classify_error /* CredentialsUnavailableError */ .xw(`the container credentials endpoint: ${(0, 
          classify_error /* describe */ .q0)(error, this.#redactor)}`);
        }
      }
      async #askInstance() {
        const {fromInstanceMetadata} = await __nccwpck_require__.e(100).then(__nccwpck_require__.bind(__nccwpck_require__, 3100));
        try {
          return await fromInstanceMetadata(this.#init)();
        } catch (error) {
          if (!this.#mayInstanceAnswer(error)) return;
          throw new classify_error /* CredentialsUnavailableError */ .xw(`the instance metadata service: ${(0, 
          classify_error /* describe */ .q0)(error, this.#redactor)}`);
        }
      }
      #mayInstanceAnswer(error) {
        const {statusCode, code} = Object(error);
        if (typeof statusCode === "number") return statusCode === 401 || isPassingStatus(statusCode);
        const isConfigured = Boolean(this.#environment.AWS_EC2_METADATA_SERVICE_ENDPOINT);
        if (isConfigured || code === "ECONNRESET" || (0, classify_error /* nameOf */ .Vb)(error) !== "ProviderError") return true;
        if (typeof code === "string") return false;
        this.#unansweredAsks += 1;
        return this.#unansweredAsks < mostUnansweredAsks;
      }
    }
    function isStatic({accessKeyId}, {AWS_PROFILE, AWS_ACCESS_KEY_ID}) {
      return !AWS_PROFILE && accessKeyId === AWS_ACCESS_KEY_ID;
    }
    function isPassingStatus(status) {
      return status === 408 || status === 429 || status >= 500;
    }
    function isRefusal(message) {
      const status = /^Server responded with status: (\d{3})$/.exec(message)?.[1];
      return status !== void 0 && !isPassingStatus(Number(status));
    }
    function keyViolations(environment) {
      if (environment.AWS_PROFILE) return [];
      return [ "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" ].flatMap(name => {
        const value = environment[name] ?? "";
        if (!/\s/.test(value)) return [];
        const where = value.trim() === value ? "inside it" : "at its beginning or end, such as a line break";
        return [ `${name} must not contain white space, but has some ${where}. Store the secret again without it.` ];
      });
    }
    function tooLarge(reason) {
      return [ `The response to the request for credentials is not usable (${reason}).`, "Check what responds there, and the variables that lead there, such as AWS_CONTAINER_CREDENTIALS_FULL_URI, " + "AWS_EC2_METADATA_SERVICE_ENDPOINT, AWS_ENDPOINT_URL and HTTPS_PROXY." ];
    }
    function noCredentials(reason, environment) {
      const {AWS_PROFILE: profile, AWS_ACCESS_KEY_ID: key, AWS_SECRET_ACCESS_KEY: secret} = environment;
      const {AWS_WEB_IDENTITY_TOKEN_FILE: tokenFile, AWS_ROLE_ARN: roleArn} = environment;
      const {AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: relative, AWS_CONTAINER_CREDENTIALS_FULL_URI: full} = environment;
      if (profile) {
        const areKeysIgnored = Boolean(key && secret);
        return [ `The AWS profile ${profile}, which AWS_PROFILE names, provides no credentials (${reason}).` + (areKeysIgnored ? " While AWS_PROFILE is set, the AWS SDK ignores AWS_ACCESS_KEY_ID." : ""), `Unset AWS_PROFILE in the environment of this step${areKeysIgnored ? " to use the keys" : ""}, or correct the profile.` ];
      }
      if (tokenFile && roleArn) return [ `The role ${roleArn} could not be assumed with the token in ${tokenFile} (${reason}).`, "Check AWS_WEB_IDENTITY_TOKEN_FILE, AWS_ROLE_ARN and the trust policy of the role." ];
      if (relative || full) {
        const variable = relative ? "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI" : "AWS_CONTAINER_CREDENTIALS_FULL_URI";
        return [ `The container credentials endpoint, which ${variable} names, provides none (${reason}).`, "Check the address, the role of the runner's task or pod, and the token (AWS_CONTAINER_AUTHORIZATION_TOKEN or " + "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE)." ];
      }
      const missing = key ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID";
      const isHalf = Boolean(key) !== Boolean(secret);
      return [ `This step has no AWS credentials (${reason}).${isHalf ? ` ${missing} is empty.` : ""}`, explain_on_runner /* credentialsHint */ .Ci ];
    }
  },
  2309: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ renewing,
      Q: () => /* binding */ renewCredentials
    });
    var _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9363);
    var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9473);
    var _time_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5786);
    var _time_timeout_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8707);
    const pauseAfterTrouble = 3e4;
    const mostInvalidTokens = 6;
    const invalidToken = /^InvalidIdentityToken(?:Exception)?$/;
    function renewing(limit, load) {
      let last;
      let invalidTokens = 0;
      let troubleUntil = Number.NEGATIVE_INFINITY;
      return async options => {
        const valid = options?.forceRefresh === true || !isValid(last) ? void 0 : last;
        if (valid !== void 0 && performance.now() < troubleUntil) return valid;
        try {
          last = await withinLimit(limit, load, options);
          invalidTokens = 0;
          return last;
        } catch (error) {
          if (valid !== void 0) {
            troubleUntil = performance.now() + pauseAfterTrouble;
            return valid;
          }
          if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__.U)) throw error;
          const isInvalidToken = invalidToken.test(error.code);
          if (isInvalidToken) invalidTokens += 1;
          const isBlocked = last !== void 0 && (0, _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.jq)(error.cause);
          const {message} = error;
          const mayPass = isBlocked || isInvalidToken && invalidTokens < mostInvalidTokens;
          throw mayPass ? new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.xw(message) : error;
        }
      };
    }
    function isValid(credentials) {
      return credentials?.expiration !== void 0 && credentials.expiration.getTime() > Date.now();
    }
    async function withinLimit(limit, load, options) {
      try {
        return await (0, _time_timeout_js__WEBPACK_IMPORTED_MODULE_3__.wj)(_time_clock_js__WEBPACK_IMPORTED_MODULE_2__.m, limit, _time_timeout_js__WEBPACK_IMPORTED_MODULE_3__.kF, signal => (0, 
        _time_timeout_js__WEBPACK_IMPORTED_MODULE_3__.H6)(signal, load(options, signal)));
      } catch (error) {
        if (!(error instanceof _time_timeout_js__WEBPACK_IMPORTED_MODULE_3__.MU)) throw error;
        throw new _aws_classify_error_js__WEBPACK_IMPORTED_MODULE_0__.xw(`their source provided none within ${limit / 1e3} s`);
      }
    }
    async function renewCredentials(client) {
      const {credentials} = client.config;
      const before = await credentials();
      const after = await credentials({
        forceRefresh: true
      });
      return after.expiration !== void 0 || after.accessKeyId !== before.accessKeyId;
    }
  },
  8120: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S7: () => /* binding */ countsObject,
      cY: () => /* binding */ countTargets,
      qD: () => /* binding */ countedByCodeDeploy
    });
    var _status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4270);
    function countTargets({deployment, targets}) {
      const groups = Map.groupBy(targets, target => target.status);
      const read = new Map([ ...groups ].map(([status, group]) => [ status, group.length ]));
      const reported = new Map(Object.entries(deployment.overview ?? {}).filter(([, count]) => count > 0));
      const isComparable = !(0, _status_js__WEBPACK_IMPORTED_MODULE_0__.Ac)(deployment.status) && sum(reported) === targets.length;
      const counts = isComparable && isNewer(reported, read) ? reported : read;
      return {
        total: targets.length,
        finished: finished(counts),
        byStatus: inOrder(counts)
      };
    }
    function countsObject({total, byStatus}) {
      return Object.fromEntries([ [ "total", total ], ...byStatus, [ "total", total ] ]);
    }
    function countedByCodeDeploy({overview}) {
      return overview && sum(new Map(Object.entries(overview)));
    }
    function isNewer(counts, others) {
      const started = (others.get("Pending") ?? 0) - (counts.get("Pending") ?? 0);
      return started === 0 ? finished(counts) > finished(others) : started > 0;
    }
    function finished(counts) {
      return sum(new Map([ ...counts ].filter(([status]) => (0, _status_js__WEBPACK_IMPORTED_MODULE_0__.wH)(status))));
    }
    function sum(counts) {
      return counts.values().reduce((total, count) => total + count, 0);
    }
    function inOrder(counts) {
      const order = _status_js__WEBPACK_IMPORTED_MODULE_0__.Kp;
      const rank = status => order.includes(status) ? order.indexOf(status) : order.length;
      return new Map([ ...counts ].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
    }
  },
  2685: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      G: () => /* binding */ ecsServiceIn
    });
    function ecsServiceIn(targetId) {
      const [cluster, service, ...more] = targetId.split(":");
      return cluster && service && more.length === 0 ? {
        cluster,
        service
      } : void 0;
    }
  },
  6137: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      A3: () => /* binding */ reasonOf,
      Pm: () => /* binding */ gathered,
      Po: () => /* binding */ causeIn,
      QK: () => /* binding */ withNewer,
      a3: () => /* binding */ silentFailure,
      zT: () => /* binding */ isExplained
    });
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(754);
    var _failures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3151);
    var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1630);
    const mostOfSource = 10;
    function gathered(all) {
      return mostTelling([ ...Map.groupBy(all, reasonOf).values() ].map(combined));
    }
    function mostTelling(all) {
      const sorted = all.toSorted(mostTellingFirst);
      const items = [ ...Map.groupBy(sorted, ({source}) => source).values() ].flatMap(ofSource => ofSource.slice(0, mostOfSource));
      return {
        items: items.toSorted(mostTellingFirst),
        leftOut: all.length - items.length
      };
    }
    function withNewer(before, newer) {
      const reasons = new Set(newer.items.map(reasonOf));
      const {items, leftOut} = mostTelling([ ...newer.items, ...before.filter(item => !reasons.has(reasonOf(item))) ]);
      return {
        items,
        leftOut: leftOut + newer.leftOut
      };
    }
    function causeIn(items) {
      return items.find(({kind}) => kind === "cause") ?? items.find(({kind}) => kind === "sign");
    }
    function reasonOf({source, kind, text, finding, exitCodes}) {
      return JSON.stringify([ source, kind, finding, exitCodes, (0, _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__.R)((0, 
      _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.D4)(text)).replace(/\b[0-9a-f]{32}\b|\b\d{1,4} time\(s\)/g, "ID") ]);
    }
    function combined(group) {
      const [first, ...others] = group;
      const latest = others.reduce((last, item) => (item.at ?? 0) > (last.at ?? 0) ? item : last, first);
      return {
        ...latest,
        count: group.length
      };
    }
    const kinds = [ "cause", "sign", "log", "fact" ];
    const nouns = [ "task", "target", "alarm", "activity", "hook", "event", "log", "deployment" ];
    function mostTellingFirst(a, b) {
      return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || nouns.indexOf(a.noun) - nouns.indexOf(b.noun) || b.count - a.count;
    }
    const hookEvents = new Set([ "BeforeInstall", "AfterInstall", "AfterAllowTestTraffic", "BeforeAllowTraffic", "AfterAllowTraffic" ]);
    function silentFailure({computePlatform, errorInformation, status}, targets) {
      if (errorInformation?.message?.includes("Activated alarms:")) return "alarm";
      const failed = targets.flatMap(target => (0, _failures_js__WEBPACK_IMPORTED_MODULE_2__.Qz)(target) ?? []);
      const isServer = computePlatform === void 0 || computePlatform === "Server";
      if (!isServer && failed.some(({name}) => hookEvents.has(name))) return "hook";
      if (computePlatform === "ECS") return "tasks";
      const isWithoutFailure = status === "Failed" && targets.every(target => target.status !== "Failed");
      const isUnexplained = targets.length === 0 || isWithoutFailure || targets.some(target => hasFailedSilently(target));
      return isServer && isUnexplained ? "fleet" : void 0;
    }
    const unreachable = /agent was not able to receive the lifecycle event/;
    function isExplained(target) {
      return target.type === "instance" && !hasFailedSilently(target);
    }
    function hasFailedSilently(target) {
      const {message, logTail} = (0, _failures_js__WEBPACK_IMPORTED_MODULE_2__.Qz)(target)?.diagnostics ?? {};
      return target.status === "Failed" && !logTail && (!message || unreachable.test(message));
    }
  },
  3151: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $1: () => /* binding */ ignoredFailureGroups,
      GP: () => /* binding */ targetIds,
      HZ: () => /* binding */ failureGroups,
      Qz: () => /* binding */ lastFailedEvent,
      S$: () => /* binding */ logTailOf,
      WN: () => /* binding */ hasFailed
    });
    var _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1630);
    function failureGroups({deployment, targets}) {
      return group(targets.filter(target => target.status === "Failed"), target => [ failureOf(target, lastFailedEvent(target), deployment) ]);
    }
    function ignoredFailureGroups({targets}) {
      return group(targets.filter(target => target.status === "Succeeded"), target => failedEvents(target).map(event => failureOf(target, event)));
    }
    function hasFailed({deployment: {status}, targets}) {
      return status === "Failed" || status === "Stopped" || targets.some(target => target.status === "Failed");
    }
    function targetIds(group) {
      return [ ...new Set(group.failures.map(failure => failure.target.id)) ];
    }
    function logTailOf(group) {
      return group.failures.find(failure => failure.logTail !== void 0)?.logTail;
    }
    function lastFailedEvent(target) {
      const [first, ...others] = failedEvents(target);
      return first && others.reduce(laterOf, first);
    }
    function failedEvents(target) {
      return target.lifecycleEvents.filter(event => event.status === "Failed");
    }
    function laterOf(last, candidate) {
      const [before, after] = [ timeOf(last), timeOf(candidate) ];
      return before !== void 0 && after !== void 0 && after < before ? last : candidate;
    }
    function failureOf(target, event, deployment) {
      const at = (event && timeOf(event)) ?? target.lastUpdatedAt;
      const {errorCode, scriptName, message, logTail} = event?.diagnostics ?? {};
      if (!isSpecific(errorCode) && !scriptName && !message && !logTail) {
        const error = deployment?.errorInformation;
        return {
          target,
          event,
          errorCode: error?.code ?? "UnknownError",
          isExplained: false,
          message: error?.message,
          at
        };
      }
      return {
        target,
        event,
        errorCode: errorCode === void 0 || errorCode === "Success" ? "UnknownError" : errorCode,
        isExplained: true,
        scriptName: scriptName || void 0,
        message: message || void 0,
        logTail: logTail || void 0,
        at
      };
    }
    function isSpecific(errorCode) {
      return errorCode !== void 0 && errorCode !== "Success" && errorCode !== "UnknownError";
    }
    function timeOf(event) {
      return event.endTime ?? event.startTime;
    }
    function* group(targets, failuresOf) {
      const byCause = new Map;
      for (const target of targets) {
        for (const failure of failuresOf(target)) {
          const cause = causeOf(failure);
          const alike = byCause.get(cause);
          if (alike === void 0) byCause.set(cause, [ failure ]); else alike.push(failure);
        }
        yield;
      }
      const groups = [ ...byCause.values() ].map(toGroup);
      yield;
      const sized = groups.map(group => ({
        group,
        size: targetIds(group).length
      }));
      yield;
      return sized.toSorted(rootCauseFirst).map(({group}) => group);
    }
    function causeOf({event, errorCode, isExplained, scriptName, message = ""}) {
      return JSON.stringify([ event?.name, errorCode, isExplained, scriptName, (0, _fingerprint_js__WEBPACK_IMPORTED_MODULE_0__.R)(message) ]);
    }
    function earliestFirst(a, b) {
      return (a.at ?? Number.MAX_VALUE) - (b.at ?? Number.MAX_VALUE);
    }
    function rootCauseFirst(a, b) {
      const [first, second] = [ a.group.failures[0], b.group.failures[0] ];
      if (first.isExplained !== second.isExplained) return first.isExplained ? -1 : 1;
      return b.size - a.size || earliestFirst(first, second);
    }
    function toGroup(alike) {
      const failures = alike.toSorted(earliestFirst);
      const [{errorCode, event, scriptName, message}] = failures;
      return {
        errorCode,
        eventName: event?.name,
        scriptName,
        message,
        failures
      };
    }
  },
  1630: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      R: () => /* binding */ fingerprint
    });
    const placeholders = [ [ /[/\\]deployment-root[/\\][\w-]{1,64}[/\\]d-[A-Z0-9]{1,20}(?=[/\\\s]|$)/g, "DEPLOYMENT-ROOT" ], [ /C:[/\\]ProgramData[/\\]Amazon[/\\]CodeDeploy[/\\][\w-]{1,64}[/\\]d-[A-Z0-9]{1,20}/gi, "DEPLOYMENT-ROOT" ], [ /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/gi, "UUID" ], [ /\b(?:i|mi)-[0-9a-f]{8,17}\b/g, "INSTANCE" ], [ /\bip-\d{1,3}(?:-\d{1,3}){3}\b(?:\.[\w-]{1,63}){0,4}(?::\d{1,5}\b)?/g, "HOST" ], [ /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?/g, "TIME" ], [ /\b\d\d:\d\d:\d\d(?:[.,]\d{1,9})?\b/g, "TIME" ], [ /\b1\d{9}(?:\d{3})?\b/g, "TIME" ], [ /\b\d{1,3}(?:\.\d{1,3}){3}(?::\d{1,5})?\b/g, "ADDRESS" ], [ /\[[0-9a-f:]{2,39}\](?::\d{1,5}\b)?/gi, "ADDRESS" ], [ /(?:\blocalhost:|:{2,3}|\*:)\d{1,5}\b/g, "ADDRESS" ], [ /(\bport[ =:#]{0,3})\d{1,5}\b/gi, "$1PORT" ], [ /(\b(?:pid|process(?: id)?)[ =:#]{0,3})\d{1,10}\b/gi, "$1PID" ], [ /\[\d{1,10}\]/g, "[PID]" ], [ /\b0x[0-9a-f]{4,16}\b/gi, "POINTER" ] ];
    function fingerprint(text) {
      return placeholders.reduce((replaced, [pattern, placeholder]) => replaced.replace(pattern, placeholder), text);
    }
  },
  4805: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      j: () => /* binding */ functionNameIn
    });
    function functionNameIn(nameOrArn) {
      return nameOrArn.replace(/^.*:function:/, "").replace(/:.*$/, "");
    }
  },
  4270: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ac: () => /* binding */ isFinalDeploymentStatus,
      Kp: () => /* binding */ targetStatuses,
      e0: () => /* binding */ deploymentStatuses,
      h7: () => /* binding */ isNotStarted,
      wH: () => /* binding */ isFinalTargetStatus,
      x5: () => /* binding */ lifecycleEventStatuses
    });
    const deploymentStatuses = [ "Created", "Queued", "InProgress", "Baking", "Ready", "Succeeded", "Failed", "Stopped" ];
    const targetStatuses = [ "Failed", "Succeeded", "InProgress", "Ready", "Pending", "Skipped", "Unknown" ];
    const lifecycleEventStatuses = [ "Pending", "InProgress", "Succeeded", "Failed", "Skipped", "Unknown" ];
    const finalDeploymentStatuses = new Set([ "Succeeded", "Failed", "Stopped" ]);
    const finalTargetStatuses = new Set([ "Succeeded", "Failed", "Skipped" ]);
    function isFinalDeploymentStatus(status) {
      return finalDeploymentStatuses.has(status);
    }
    function isFinalTargetStatus(status) {
      return finalTargetStatuses.has(status);
    }
    function isNotStarted(status) {
      return status === "Created" || status === "Queued";
    }
  },
  2147: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $u: () => /* binding */ exitStatus,
      WJ: () => /* binding */ verdict
    });
    var _failures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3151);
    function* verdict(ending, snapshot, failOn) {
      const failed = snapshot === void 0 ? [] : yield* (0, _failures_js__WEBPACK_IMPORTED_MODULE_0__.HZ)(snapshot);
      const ignored = snapshot === void 0 ? [] : yield* (0, _failures_js__WEBPACK_IMPORTED_MODULE_0__.$1)(snapshot);
      const status = snapshot?.deployment.status;
      const isTolerant = failOn === "deployment" && status !== "Failed" && status !== "Stopped";
      const failures = isTolerant ? [] : failed;
      const warnings = isTolerant ? [ ...failed, ...ignored ] : ignored;
      return {
        conclusion: conclude(ending, status, failures.length > 0),
        failures,
        warnings
      };
    }
    function exitStatus(conclusion) {
      return conclusion === "success" || conclusion === "ready" || conclusion === "shifted" ? 0 : 1;
    }
    function conclude(ending, status, hasFailures) {
      switch (ending.kind) {
       case "timed-out":
       case "cancelled":
       case "error":
        return ending.kind;

       case "failed-fast":
        return "failure";

       case "ready":
       case "shifted":
        return hasFailures ? "failure" : ending.kind;

       case "finished":
        if (status === "Stopped") return "stopped";
        return status === "Succeeded" && !hasFailures ? "success" : "failure";
      }
    }
  },
  7853: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      S: () => /* binding */ missingHome,
      Z: () => /* binding */ tidyAwsVariables
    });
    var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
    const secrets = new Set([ "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN" ]);
    function tidyAwsVariables(environment) {
      for (const [name, value] of Object.entries(environment)) {
        if (value === void 0 || !name.startsWith("AWS_")) continue;
        const tidy = secrets.has(name) ? value : value.trim();
        if (tidy === "") delete environment[name]; else environment[name] = tidy;
      }
    }
    const noHome = "/nonexistent";
    function missingHome(environment) {
      const {HOME, USERPROFILE, HOMEPATH} = environment;
      if (HOME || USERPROFILE || HOMEPATH) return {};
      try {
        return (0, node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)() ? {} : {
          HOME: noHome
        };
      } catch {
        return {
          HOME: noHome
        };
      }
    }
  },
  9473: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      U: () => /* binding */ WatchError,
      o: () => /* binding */ InvalidInputError
    });
    class WatchError extends Error {
      code;
      hint;
      publicMessage;
      constructor(code, message, options = {}) {
        super(message, {
          cause: options.cause
        });
        this.name = "WatchError";
        this.code = code;
        this.hint = options.hint;
        this.publicMessage = options.publicMessage ?? message;
      }
    }
    class InvalidInputError extends WatchError {
      violations;
      constructor(violations) {
        super("InvalidInput", violations.join(" "));
        this.name = "InvalidInputError";
        this.violations = violations;
      }
    }
  },
  9571: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      O: () => /* binding */ createGitHubPublisher
    });
    // CONCATENATED MODULE: ./build/step/publisher.js
    const noPublisher = {
      update: () => {},
      finish: async () => {}
    };
    var timeout = __nccwpck_require__(8707);
    var values_text = __nccwpck_require__(808);
    // CONCATENATED MODULE: ./build/github/github-publisher.js
    const timeForLastRequests = 2e4;
    const timeAfterCancellation = 3500;
    function createGitHubPublisher(options, cancelled, load = async (...parts) => (await Promise.all([ __nccwpck_require__.e(119), __nccwpck_require__.e(392), __nccwpck_require__.e(901) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7901))).createPublishers(...parts)) {
      const {checkRun, comment} = options.inputs;
      if (checkRun === void 0 && comment === "never") return noPublisher;
      return new GitHubPublisher(options, cancelled, load);
    }
    class GitHubPublisher {
      #options;
      #publishers;
      #timeIsUp=new AbortController;
      #isFinished=new AbortController;
      constructor(options, cancelled, load) {
        this.#options = options;
        this.#publishers = load(options, this.#timeIsUp.signal).catch(error => {
          const reason = (0, values_text /* oneLine */ .TN)(options.redactor.messageOf(error));
          const message = `Neither check run nor comment can be written: ${(0, values_text /* sentence */ .em)(reason)}`;
          options.output.annotate({
            level: "warning",
            title: "GitHub",
            message
          });
          return [];
        });
        (0, timeout /* whenAborted */ .eG)(cancelled, () => this.#endAfter(timeAfterCancellation));
      }
      update(progress) {
        const updated = this.#publishers.then(all => {
          for (const publisher of all) publisher.update(progress);
        });
        const {output, redactor} = this.#options;
        updated.catch(error => output.debug(`GitHub was not updated: ${redactor.messageOf(error)}`));
      }
      async finish(outcome) {
        this.#endAfter(timeForLastRequests);
        await Promise.all((await this.#publishers).map(publisher => publisher.finish(outcome)));
        this.#isFinished.abort();
      }
      #endAfter(milliseconds) {
        this.#options.clock.sleep(milliseconds, this.#isFinished.signal).then(() => this.#timeIsUp.abort(new Error("GitHub did not respond in time")), () => {});
      }
    }
  },
  8555: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      v: () => /* binding */ buildTool
    });
    const tool = "(?:auto(?:re)?conf|automake|aclocal|autopoint|libtool(?:ize)?|pkg-config|cmake|bison|flex|m4|msgfmt|nasm)";
    const buildTool = new RegExp(`(?:^|: ?|\\/)${tool}(?:: (?:[Cc]ommand )?not found|: No such file or directory)$|^Can't exec "(?:auto\\w{1,12}|aclocal|libtool\\w{0,3})"|no acceptable m4|pkg-config script could not be found|can't find Rust compiler|^Cargo, the Rust package manager, is not installed|^CMake must be installed|^(?:(?:\\/bin\\/)?sh: (?:\\d{1,4}: )?|make(?:\\[\\d{1,3}\\])?: )(?:go|cargo|rustc): (?:(?:[Cc]ommand )?not found|No such file)|(?:command|execute|exec:?) ['‘"]${tool}['’"](?: failed)?: .{0,20}(?:No such file|not found)`);
  },
  2956: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      M: () => /* binding */ endsAgent,
      o: () => /* binding */ readOutput
    });
    var build_tools = __nccwpck_require__(8555);
    var exit_codes = __nccwpck_require__(5814);
    // CONCATENATED MODULE: ./build/hints/follow-ups.js
    const refusal = /^(?!.{0,300}(?:remove|access|stat|reading)\b).{0,900}(?:Permission denied|Read-only file system|No space left)/;
    const noUser = /^(?:sudo: unknown (?:user|group)|su: (?:user .{1,80} does not exist|unknown)|runuser: user|No passwd entry|install: invalid (?:user|group))/;
    const path = /(?<![^\s'"‘(])\/[^\s:'"’)]{1,300}/g;
    function withoutFollowUps(lines) {
      const notWritten = new Set;
      let missesUser = false;
      return lines.filter(({text}) => {
        if (missesUser && /No such file/.test(text)) return false;
        missesUser ||= noUser.test(text);
        const name = text.match(path)?.at(-1);
        if (name === void 0) return true;
        const folder = name.replace(/\/[^/]{0,300}$/, "");
        if (/No such file|jarfile/.test(text)) return !notWritten.has(name) && !notWritten.has(folder);
        if (refusal.test(text)) notWritten.add(name).add(folder.lastIndexOf("/") > 0 ? folder : name);
        return true;
      });
    }
    function withoutIgnored(lines) {
      let isIgnored = false;
      const kept = lines.toReversed().filter(({text}) => {
        isIgnored = text === "...ignoring" || isIgnored && /^(?:fatal|failed): \[/.test(text);
        return !isIgnored;
      });
      return kept.reverse();
    }
    var values_text = __nccwpck_require__(808);
    // CONCATENATED MODULE: ./build/hints/output-lines.js
    const tailLimit = 4096;
    const lineLimit = 1e3;
    const invisible = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
    const prefix = /^\[(stdout|stderr)\]/;
    const header = /^(?:LifecycleEvent|Script) - /;
    function splitOutput(logTail) {
      const lines = [];
      for (const raw of (0, values_text /* lastLines */ .w$)(logTail, tailLimit).split("\n")) {
        const stream = prefix.exec(raw)?.[1];
        if (stream === void 0 && header.test(raw)) continue;
        const text = clean(stream === void 0 ? raw : raw.slice("[stdout]".length));
        if (text.trim() !== "") lines.push({
          stream,
          text
        });
      }
      return lines;
    }
    const origin = /^(?:[A-Z][a-z]{2} {1,2}\d{1,2} \d\d:\d\d:\d\d \S{1,80} [\w.@-]{1,60}(?:\[\d{1,8}\])?: |[\w.-]{1,60} {1,20}\| |│ {1,3}|#\d{1,4} (?:\d{1,6}\.\d{1,4} )?)(?=\S)/;
    function clean(raw) {
      const written = raw.replace(/\r(?=['’]?:)/g, "^M").split("\r").findLast(part => part.trim() !== "") ?? "";
      const visible = (0, values_text /* withoutEscapeSequences */ .yB)(written).replace(invisible, "").trimEnd();
      return (0, values_text /* truncate */ .xv)(visible.slice(0, 2 * lineLimit).replace(origin, "") + visible.slice(2 * lineLimit), lineLimit);
    }
    // CONCATENATED MODULE: ./build/hints/readable.js
    const lengthLimit = 300;
    const headLimit = 150;
    const longestMember = 4100;
    const jsonMember = /"(cmd|stderr|msg|message|error|module_stderr|module_stdout)": ?\[?"((?:[^"\\]|\\.){1,4100})/g;
    const longestCommand = 300;
    const saysNothing = /^(?:non-zero return code|MODULE FAILURE|The (?:module failed to execute correctly|following modules failed))/;
    const boilerplate = /We were unable to read either as JSON nor YAML, these are the errors we got from each: ?(?:JSON: .{1,100}\(char \d{1,9}\))?|, but may be elsewhere in the file depending on the exact syntax problem\.|The offending line appears to be:/g;
    function readable(line) {
      const start = line.search(/(?:=> |^)\{/);
      if (start === -1) return line;
      const members = new Map([ ...line.slice(start).matchAll(jsonMember) ].map(([, name, text]) => [ name, text ]));
      const names = [ "msg", "stderr", "message", "error", "module_stderr", "module_stdout" ];
      const named = names.map(name => members.get(name));
      const first = named.find(text => text !== void 0 && !saysNothing.test(text));
      if (first === void 0) return line;
      const command = /^\[Errno \d/.test(first) ? members.get("cmd") : void 0;
      const why = first === members.get("msg") ? members.get("error") : void 0;
      const found = unescaped(why === void 0 ? first : `${first}: ${why}`).replace(boilerplate, "").replace(/ {2,4100}/g, " ").trim();
      const text = command === void 0 ? found : `${(0, values_text /* truncate */ .xv)(unescaped(command), longestCommand)}: ${found}`;
      return `${line.slice(0, start)}${start === 0 ? "" : "=> "}${text}`.trim();
    }
    function unescaped(text) {
      const plain = text.replace(/\\(?:u([\dA-Fa-f]{4})|(.))/g, (_, code, character = "") => {
        if (code !== void 0) return String.fromCharCode(Number.parseInt(code, 16));
        return /[bfnrt]/.test(character) ? " " : character;
      });
      return (0, values_text /* visibleLine */ .P8)(plain, longestMember);
    }
    function shorten(line) {
      if (line.length <= lengthLimit) return line;
      const told = line.replace(/An error occurred \((\w{1,80})\) when calling the \w{1,80} operation: /, "$1: ").replace(/(?:(?:Server|Evaluation) Error: |Error while evaluating an? [\w ]{1,30}, ){1,12}/, "");
      const toldOnce = told.replace(/( because no [\w-]{1,40} policy allows) the \S{1,100} action/, "$1 it");
      if (toldOnce.length <= lengthLimit) return toldOnce;
      const head = (0, values_text /* truncate */ .xv)(told, headLimit);
      const tail = (0, values_text /* lastLines */ .w$)(told, lengthLimit - headLimit - 1);
      return head === "…" || tail === "…" ? (0, values_text /* truncate */ .xv)(told, lengthLimit) : `${head} ${tail.slice(1)}`;
    }
    var hints_severity = __nccwpck_require__(3150);
    // CONCATENATED MODULE: ./build/hints/wrapped.js
    const widths = [ 80, 120 ];
    const mostParts = 6;
    const belowMessage = /^At (?:line:\d|[A-Za-z]:\\|\\\\)|^ {4}\+ (?:CategoryInfo|FullyQualifiedErrorId)/;
    function joinWrapped(lines) {
      const joined = [];
      for (const [index, line] of lines.entries()) {
        const before = joined.at(-1);
        const last = lines[index - 1];
        if (before !== void 0 && last !== void 0 && goesOn(last, lines.slice(index, index + mostParts))) joined[joined.length - 1] = {
          ...before,
          text: `${before.text} ${line.text}`
        }; else joined.push(line);
      }
      return joined;
    }
    function goesOn(line, below) {
      const end = below.findIndex(({text}) => belowMessage.test(text));
      if (end < 1 || belowMessage.test(line.text)) return false;
      let last = line;
      for (const next of below.slice(0, end)) {
        if (next.stream !== last.stream || !isFull(last.text, next.text)) return false;
        last = next;
      }
      return true;
    }
    function isFull(text, next) {
      const word = /^\S{1,200}/.exec(next)?.[0].length;
      const width = widths.find(columns => text.length <= columns);
      return word !== void 0 && width !== void 0 && text.length + 1 + word >= width;
    }
    // CONCATENATED MODULE: ./build/hints/error-line.js
    const lastLines = 3;
    const mostLines = 200;
    const mostCandidates = 60;
    const mostContinued = 3;
    const mostBetween = 8;
    function readOutput(logTail, exitCode) {
      const lines = classify(withoutFollowUps(withoutIgnored(joinWrapped(splitOutput(logTail).slice(-mostLines)))));
      const ending = endingCommand(lines);
      const found = ending === void 0 ? findError(lines) : [ ending ];
      const proofs = lines.filter(({text, severity}) => severity === "cause" && (0, exit_codes /* provesExit */ .YM)(text, exitCode));
      const [last] = proofs.slice(-1);
      const error = last === void 0 || found.some(line => proofs.includes(line)) ? found : [ last ];
      const others = lines.filter((line, index) => !error.includes(line) && !endsAgent.test(line.text) && (last === void 0 ? isCandidate(line, lines.length - index) : proofs.includes(line)));
      const ownLines = error.map(({text}) => text.trim());
      const whole = ownLines.join(" ");
      const errorLines = ownLines.length > 1 ? [ whole, ...ownLines ] : ownLines;
      const otherLines = others.reverse().map(({text}) => text.trim());
      return {
        errorLine: error.length === 0 ? void 0 : shorten(readable(whole)),
        errorLines,
        isSilent: lines.length === 0,
        candidates: [ ...errorLines, ...otherLines ].slice(0, mostCandidates)
      };
    }
    const traced = /^(?:\+{1,5} [^\s~]|DEBUG: {1,8}\d{1,5}\+ )/;
    const endsAgent = /^(?:\+{1,5} (?:sudo (?:-\w{1,5} )?)?(?:\/\S{0,20}\/)?(?:(?:reboot|poweroff|halt)(?: -.{0,40}| now)?$|shutdown (?!-c)(?:[-+\d]|now\b)|(?:tel)?init [06]$|systemctl (?:-\S{1,20} )?(?:(?:reboot|poweroff)$|(?:restart|stop) codedeploy-agent)|(?:service |init\.d\/)codedeploy-agent (?:restart|stop))|DEBUG: {1,8}\d{1,5}\+ .{0,40}>>>> (?:Restart|Stop)-(?:Computer\b|Service .{0,20}codedeployagent))/i;
    function endingCommand(lines) {
      const command = lines.findLast(({text}) => traced.test(text));
      if (command === void 0 || !endsAgent.test(command.text)) return;
      const isLast = lines.slice(lines.indexOf(command)).every(({severity}) => severity !== "cause");
      return isLast ? command : void 0;
    }
    function classify(lines) {
      let inTraceback = false;
      let why;
      return lines.map((line, index) => {
        const {text, stream} = line;
        const own = lines.length === 1 ? severityOfOnly(line) : (0, hints_severity /* severityOf */ .xJ)(text, stream);
        if (/^Traceback \(most recent call last\)/.test(text)) inTraceback = true; else if (own === "cause" && !/^\s/.test(text)) inTraceback = false;
        const isException = own !== "cause" && endsTrace(text, inTraceback, lines[index + 1]);
        if (isException) inTraceback = false;
        const severity = isException ? severityOfException(text) : own;
        const isProgressing = isProgress(line, severity, lines[index - 1]);
        if (isProgressing) why = void 0;
        if ((0, hints_severity /* isDeath */ .xW)(text)) return {
          ...line,
          severity: explains(why, text) ? "summary" : severity,
          isProgress: false
        };
        if (severity === "cause") why = text;
        return {
          ...line,
          severity,
          isProgress: isProgressing
        };
      });
    }
    function severityOfOnly({text, stream}) {
      const own = (0, hints_severity /* severityOf */ .xJ)(text, "stderr");
      if (own !== void 0 || (0, hints_severity /* isNoise */ .ty)(text) || isAnnouncement(text)) return own;
      return stream === "stderr" || /^(?:no|not|usage:?|abort(?:ing)?)\b/i.test(text) ? "vague" : void 0;
    }
    function isAnnouncement(text) {
      return /^(?:\+{1,5} |\S{1,20}ing\b(?!:)|Created symlink|Redirecting to|Removed |Already |From |done\b|ok\b)|\.{3}$/i.test(text);
    }
    function explains(why, death) {
      return why !== void 0 && (!/\bKilled\b/.test(death) || /memory|heap|alloc/i.test(why));
    }
    function endsTrace(text, inTraceback, next) {
      if (/^(?:\s|Traceback|The above exception|During handling)/.test(text) || (0, hints_severity /* isNoise */ .ty)(text)) return false;
      return inTraceback || next !== void 0 && isFrame(next.text);
    }
    function isFrame(text) {
      return /^\s{1,20}at \S.{0,300}[(:]|^\s{0,20}\S{1,300}:\d{1,7}:in [`']/.test(text);
    }
    function severityOfException(text) {
      return /^(?:[\w$]{1,60}(?:\.|::)){0,8}[A-Z]/.test(text) ? "cause" : "consequence";
    }
    function isProgress({text, stream}, severity, before) {
      if (/^\+{1,5} [^\s~]/.test(text)) return before === void 0 || !/^At /.test(before.text);
      return severity === void 0 && stream === "stdout" && !/^\s/.test(text) && !(0, hints_severity /* isNoise */ .ty)(text);
    }
    function findError(lines) {
      const worst = hints_severity /* severities */ .gO.find(severity => lines.some(line => line.severity === severity));
      const lastOfWorst = worst && lines.findLast(line => line.severity === worst);
      const last = lastOfWorst && (afterIgnored(lines, lastOfWorst) ?? lastOfWorst);
      if (last === void 0) return [];
      const until = lines.indexOf(last) + 1;
      const from = lines.findLastIndex((line, index) => index < until && line.isProgress) + 1;
      const tool = toolOf(last);
      const first = lines.slice(from, until).find(line => line.severity === last.severity && tool !== void 0 && toolOf(line) === tool);
      const start = first ?? last;
      const found = whyAbove(lines, start) ?? start;
      const below = lines.slice(lines.indexOf(found) + 1);
      const continued = continuation(found, below);
      const rest = below.slice(0, mostBetween).filter(line => !continued.includes(line));
      const reasons = continued.some(({text}) => isReason(text)) || isReason(found.text) ? [] : rest.filter(({text}) => isReason(text));
      return [ found, ...continued, ...reasons.slice(0, 1) ];
    }
    const ignored = /\bNo such (?:container|image|network|volume)\b|\bkill: .{0,80}No such process|^cat: .{1,300}\.pid: |^Failed to (?:stop|disable|unload) |^no crontab for /;
    function afterIgnored(lines, line) {
      if (!ignored.test(line.text)) return;
      const after = lines.slice(lines.indexOf(line) + 1);
      const start = after.findIndex(({isProgress}) => isProgress);
      return start === -1 ? void 0 : after.slice(start).findLast(({severity}) => severity === "vague");
    }
    const following = [ {
      isError: ({text}) => /config|Makefile|make|extconf|[Gg]em\b|gyp|wheel|build|compil|subprocess/.test(text),
      isWhy: ({text}) => build_tools /* buildTool */ .v.test(text),
      within: mostLines
    }, {
      isError: () => true,
      isWhy: ({text}) => /^Required \S{1,60} is not installed\.$/.test(text),
      within: 4
    }, {
      isError: ({text}) => /ould not (?:be loaded|load)|not find/.test(text),
      isWhy: ({text}) => /0x80131515|assembly from a network location/.test(text),
      within: mostLines
    }, {
      isError: ({text}) => /^ERROR: (?:Could not find a version .{1,200}\(from versions: none|No matching dist)/.test(text),
      isWhy: ({text}) => /after connection broken by|^Could not fetch URL/.test(text),
      within: mostLines
    }, {
      isError: ({text}) => /^E: Unable to correct problems/.test(text),
      isWhy: ({text}) => /^ .{1,200} : (?:Pre)?Depends: /.test(text),
      within: mostLines
    }, {
      isError: ({text}) => /: All mirrors were tried$/.test(text),
      isWhy: ({text}) => /^\s{0,4}- (?:Status code: \d|Curl error \()/.test(text),
      within: mostLines
    }, {
      isError: ({text}) => /^dpkg: error processing .{1,300} \(--configure\)/.test(text),
      isWhy: ({text, severity}) => severity !== void 0 && !/^dpkg: |^Job for /.test(text),
      within: 4
    }, {
      isError: ({severity}) => severity !== "cause",
      isWhy: ({text}) => /^(?:curl: \(\d|wget: )/.test(text),
      within: 1
    }, {
      isError: ({text, severity}) => severity !== "cause" && /^[A-Z]\w{1,15} to \S/.test(text),
      isWhy: ({text}) => /^(?:ln|cp|mv|mkdir|touch|tee|install): .{1,300}: (?:Permission denied|Operation not permitted|Read-only file system|No space left on device)$/.test(text),
      within: 1
    }, {
      isError: () => true,
      isWhy: ({text}) => /^\[SC\] \w{1,40} FAILED \d{1,5}:$|File \S{1,200} malformated$/.test(text),
      within: 1
    } ];
    function whyAbove(lines, found) {
      const index = lines.indexOf(found);
      for (const {isError, isWhy, within} of following) {
        const why = isError(found) ? lines.slice(Math.max(0, index - within), index).findLast(isWhy) : void 0;
        if (why !== void 0) return why;
      }
      return;
    }
    function isReason(text) {
      return /^\s{0,12}(?:(?:Error )?[Mm]essage|Reason|DETAIL|[Dd]etail|Requires) {0,8}: {1,4}(?!undefined|null)\S|^npm (?:ERR!|error) peer(?:Optional)? \S{1,200} from |^ {4}(?:\S{1,100} \S{1,40} depends on |"msg": ")|^ {4}- \S.{0,200} requires (?:php|ext-\S{1,30}|PHP extension \S{1,40}) /.test(text);
    }
    function toolOf({text}) {
      return /^\s{0,40}(?!Caused by|--->|\[cause\])(npm \S{1,10}|[^\s:(]{1,300})/.exec(text)?.[1];
    }
    function continuation(error, below) {
      const found = [];
      for (const line of below.filter(({text}) => !isRuler(text))) {
        const {text} = found.at(-1) ?? error;
        if (found.length === mostContinued || (0, hints_severity /* isNoise */ .ty)(line.text)) break;
        const belongs = isPart(line.text) || runsOn(text, line.text);
        if (!isHeading(text) && !(belongs && line.stream === error.stream)) break;
        found.push(line);
      }
      return found;
    }
    function isPart(text) {
      return /^\s{0,12}(?:[->•] |Expected version: |Got: |Your \w{1,10} version is incompatible|Problem(?: \d{1,3})?: |More Information: )|^\S.{0,300} : error NU\d{4}: {2,4}\S/.test(text);
    }
    function runsOn(text, next) {
      const isOpen = /[a-z)],$| (?:you(?:'ll)?|an?|and|are|by|for|from|in|is|of|or|such|the|to|with|your)$/i.test(text);
      const goesOn = text.length > 60 && /^\s{0,12}(?:is|are|and|or|but|which) /.test(next);
      return (isOpen || goesOn) && /^\s{0,12}[a-z]{1,30}(?:-[a-z]{1,20})?(?:\.json)?(?:[ .,]|$)/.test(next);
    }
    function isRuler(text) {
      return /^\s{0,20}(?:\[INFO\] )?[-=*~_]{4,300}$|^\s{1,12}> Failed to (?:calculate|query) the value of |^This error happened while|^ {2}Problem \d{1,3}$|^ {4}- .{1,200} -> satisfiable by /.test(text);
    }
    function isHeading(text) {
      return /[^\s:]:\s{0,4}$|\bFile \S{1,200} malformated$|\bFAILED! => \{$|^\*{3} FATAL CONFIG FILE ERROR|^Reading the configuration file, at line|^>>> '|^ ?ERR_PNPM_UNSUPPORTED|\bnotsup Required: |Not compatible with your version of node\/npm/.test(text) || /^\s{0,8}(?:Error: [A-Z]{1,4}\d{3,5}|\[?[\w.:\\]{0,200}(?:Error|Exception|Failed)\]?|(?:[A-Z]\w{0,60}\\){1,6}\w{1,60})\s{0,300}$/.test(text) || /^ERROR: {1,4}While executing gem .{0,100}\)$|^terminate called after throwing an instance of |^Your requirements could not be resolved|^Failed to compile\.?$|^\[ERROR\] COMPILATION ERROR :|error: cannot access \w{1,80}$|^\[ERROR\] {1,4}bad class file: |^Error: The module '.{1,300}'$|^ERROR in \.{0,2}\/\S{1,200}(?: \d{1,7}:\d{1,7}(?:-\d{1,7})?)?$|^Error: \w{1,40} occurred while loading main class |message:Command execution failed\.$|^(?:\S{1,60}\/)?(?:rake|rails) aborted!$|^\.{0,2}\/\S{1,200}$/.test(text);
    }
    function isCandidate({severity, stream, text}, fromEnd) {
      if (severity !== void 0) return true;
      return (stream !== "stdout" || fromEnd <= lastLines) && !(0, hints_severity /* isNoise */ .ty)(text);
    }
  },
  5814: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $j: () => /* binding */ explainExitCode,
      FO: () => /* binding */ exitCodeOf,
      YM: () => /* binding */ provesExit
    });
    const noRuntime = "no .NET runtime that the application accepts";
    const noSdk = "no .NET SDK that the project accepts";
    const words = {
      124: "stopped by the timeout command",
      125: "docker itself failed",
      126: "the file to run is not executable",
      127: "command not found",
      128: "often a fatal error of Git",
      130: "interrupted",
      132: "an illegal instruction, often of another processor architecture",
      134: "aborted, often by a failed assertion or a memory limit",
      137: "killed, often because memory ran out",
      139: "crashed with a segmentation fault",
      141: "wrote to a closed pipe",
      143: "terminated",
      145: noSdk,
      147: "an invalid runtimeconfig.json of a .NET application",
      150: noRuntime,
      155: noSdk,
      255: "often of ssh, of PHP, or of a program that ended with -1",
      [-196608]: "PowerShell could not load the script",
      4294770688: "PowerShell could not load the script",
      [-1073741510]: "interrupted",
      3221225786: "interrupted",
      [-1073741819]: "crashed with an access violation",
      3221225477: "crashed with an access violation",
      [-2147450730]: noRuntime,
      2147516566: noRuntime,
      [-2147450725]: noSdk,
      2147516571: noSdk
    };
    const endingSignals = [ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 31 ];
    function explainExitCode(code) {
      return words[code] ?? (endingSignals.includes(code - 128) ? `ended by signal ${code - 128}` : void 0);
    }
    function exitCodeOf(message) {
      const digits = /failed with exit code (-?\d{1,10})(?!\d)/.exec(message.slice(0, 4096))?.[1];
      return digits === void 0 ? void 0 : Number(digits);
    }
    const starter = "^(?:[^\\s:][^:]{0,300}: (?:line )?\\d{1,7}: |(?:\\/\\S{0,100}\\/)?-?(?:(?:ba|da|z|k|a)?sh|env|nohup|timeout|nice|setsid): )(?!(?:cd|source|\\.|kill|export): )";
    const notExecutable = new RegExp(`: bad (?:ELF )?interpreter: |${starter}.{1,600}(?:[Pp]ermission denied|[Tt]ext file busy|[Ii]s a directory|[Cc]annot execute.{0,100}|[Ee]xec format error)$`);
    const notFound = new RegExp(`${starter}.{1,600}(?:not found|No such file or directory|cannot execute: required file.{0,20})$`);
    const killed = /: line \d{1,7}: {1,4}\d{1,9} Killed(?: |$)/;
    function provesExit(line, exitCode) {
      if (exitCode === 126) return notExecutable.test(line);
      if (exitCode === 127) return notFound.test(line);
      return exitCode === 137 && killed.test(line);
    }
  },
  9235: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Mv: () => _previous_revision_js__WEBPACK_IMPORTED_MODULE_0__.M,
      dX: () => /* binding */ markedHintText,
      dx: () => /* binding */ hintText,
      xv: () => /* binding */ causeText
    });
    var _previous_revision_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7012);
    function hintText(hint) {
      return markedHintText(hint).replaceAll("`", "");
    }
    function markedHintText({meaning, causes}) {
      const [only, ...others] = causes;
      if (only !== void 0 && others.length === 0) return `${meaning} ${causeText(only)}`;
      return [ meaning, ...causes.map((cause, index) => `(${index + 1}) ${causeText(cause)}`) ].join(" ");
    }
    function causeText({cause, fix}) {
      return `${cause}: ${fix}.`;
    }
  },
  4369: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      NV: () => /* binding */ nothingFailed,
      _: () => /* binding */ notThere,
      gz: () => /* binding */ failed
    });
    const notThere = "존재하지 않|찾을 수 없|存在しません|見つかりません|不存在|找不到|未找到|no existe|no se encontr|não encontr|introuvable|nicht gefunden|\\bfehlt\\b|не найден";
    const failed = [ "실패|오류|에러|배포.{0,10}중단|거부|초과|못했|안 (?:떴|됐|됨|뜸)|않았습니다|되지 않음|불가(?!피)|응답 없음", "失敗|エラー|拒否|中止|異常|タイムアウト(?!を|: ?\\d)|できません", "失败|错误|无法|拒绝|超时(?!时间|: ?\\d)|异常|未能|不能|中止|錯誤|無法|逾時(?!時間)|拒絕", "no se p(?:udo|uede)|\\bfall(?:ó|aron|ado)|denegad[oa]|imposible|agotado", "\\berro\\b|\\bfalh(?:a|ou)\\b|não foi possível|negad[oa]\\b|esgotado", "\\berreur|échec|échoué|impossible d|refusée?\\b|dépassé", "fehler(?!frei|los)|fehlgeschlagen|abbruch|abgebrochen|verweigert|gescheitert|konnte nicht|nicht möglich|zeitüberschreitung", "не удалось|ошибк|невозможно|отказано|превышен|не отвечает|сбой" ].join("|");
    const nothingFailed = `(?:${failed})(?:[가는]? ?없|は?(?:な|あり)|: ?0(?![x\\d]))|(?:没有|无|\\b(?:keine?|ohne|sans|aucune|sem|nenhum|0)) ?(?:${failed})`;
  },
  7012: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      M: () => /* binding */ previousRevisionEvents,
      w: () => /* binding */ previousRevisionCause
    });
    const previousRevisionEvents = [ "ApplicationStop", "BeforeBlockTraffic", "AfterBlockTraffic" ];
    const previousRevisionCause = {
      cause: "This event runs the scripts of the last successful revision, so a fix in the new revision comes too late",
      fix: "include the fix in this revision and deploy once with `--ignore-application-stop-failures`, or delete the `*_last_successful_install` file in `deployment-root/deployment-instructions` on the instance"
    };
  },
  3150: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      gO: () => /* binding */ severities,
      ty: () => /* binding */ isNoise,
      xJ: () => /* binding */ severityOf,
      xW: () => /* binding */ isDeath
    });
    var _other_languages_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4369);
    const severities = [ "cause", "consequence", "vague", "summary" ];
    const notWritable = /^npm warn checkPermissions missing write access/i;
    const fatalWarnings = [ /^warning: .{0,300}backslashes as path/i, notWritable ];
    const noise = [ /^\s{1,20}at \S/, /^\s{0,20}at [\w$.<>]{1,200}[( ].{0,300}:\d/, /^\s{0,20}\.{3} \d{1,5} (?:more|common frames omitted)/, /^\s{0,20}from .{1,300}:\d{1,7}:in |^\s{0,20}\S{1,300}:\d{1,7}:in [`'].{1,200}'$/, /^\s{0,40}(?:File "(?!\/\S{0,100}\/bin\/aws").{1,300}", line \d|\^|~{2,200}|\|$|#\d{1,4} )/, /^\s{0,20}--- End of (?:inner exception )?stack trace/, /^\s{0,8}\S{1,300}\.go:\d{1,7}(?: |$)|^goroutine \d|^exit status \d/, /^Node\.js v\d|^Emitted 'error' event|^\(Use `node --trace|^\s{1,20}throw (?:er|err|error|new)\b|^\s{2,40}raise [\w.]{1,100}(?:\(|$)/, /^\s{1,20}(?:code|errno|syscall|address|port|path|type|signal|killed|status|requireStack|hostname|info|cause): /, /^(?:\(node:\d{1,9}\) )?(?:\[[\w-]{1,40}\] )?\w{0,30}Warning: |^(?!\S{1,200}(?:Error|Exception): |(?:fatal|failed): \[).{0,999}?(?<![\w./\\'"‘“`-])WARN(?:ING)?(?![\w'"’”`-]|[./\\]\w)|"level": ?"warn|^\s{0,10}(?:npm )?warn(?:ing)?\b(?![./\\-]\w)/i, /: warning: |^debconf: |^dpkg-preconfigure: /, /^npm (?:ERR!|error)(?: {0,4}$| (?:code E(?!ACCES$|PERM$)[A-Z]|errno|syscall(?! spawn git)|path|dest|file|cwd|node|npm|argv|signal|type|stack|Linux|Windows_NT|Darwin|System|A complete log|This is|There is likely|Please|Tell the|You can|In most cases|not with npm|Additional|Fix the|To see|engine Unsupported| {2,40}))/, /^npm (?:ERR!|error) \w{1,20} (?:This is (?:most|probably|related)|and is related|It may|You can|or rerun|Node|npm)/, /^(?:npm (?:ERR!|error) )?gyp (?:info|verb|ERR! (?:build error|configure error|not ok|stack {2,8}at|System|command|cwd|node -v|node-gyp -v))\b/, /^\s{0,4}\+ {1,40}(?:CategoryInfo|FullyQualifiedErrorId|~{1,200}|\S{1,200} )|^At (?:line:|[A-Za-z]:\\|\\\\)/, /^\s{0,4}(?:Instead (?:change|rename) |See |Run |Try |Use |For more |More details|Please (?:see|refer|make sure)|Hint:|Did you mean|To fix this|Make sure)/, /^If this takes too long|^Learn more|^To fix these errors, |^Ask for help or search |^\(Background on this error|^info Visit /, /\b(?:0|no) (?:errors?\b(?! message)|failures?|failed|vulnerabilities)\b|(?<!system )\berrors?[:=] ?0\b/i, /^\s{0,20}[-=*~_#+.]{4,300}$|^\s{0,4}(?:note: (?!module requires)|hint: See|\[notice\]|╰─>|You are using pip|You should consider)/, /^Tasks: TOP|^\(See full trace by|^\* (?:Try|Get more help|Exception is):?|^> (?:Run with|Get more help)|^FAILURE: Build failed/, /^\[ERROR\](?: {0,4}$| {1,4}(?:To see the full|Re-run Maven|For more information|\[Help \d|After correcting|mvn |Please refer|See ))/, /^nginx: (?:the )?configuration file .{1,300}(?:syntax is ok|test is successful)$|\[notice\] |^useradd: Not copying|^mkdir: created directory|^Creating mailbox file|^mount: \S{1,200} mounted on |^info There appears to be trouble|\bfailed=0\b|^Starting a Gradle Daemon|^\s{0,8}Total {2,8}Copied |^tar: Removing leading |LoggingFailureAnalysisReporter[ :\d-]{0,20}$/, /^npm notice|^ERROR: pip's dependency resolver does not|^make(?:\[\d{1,3}\])?: (?:Entering|Leaving|Nothing)|^npm (?:ERR!|error) (?:not ok code|Run "npm|Usage:|Options:|\[-|aliases?:|npm (?:ci|install|i)$|Clean install|location |workspace |prefix |errno |If you |Or |\S{1,40} (?:Are you|Please|Try) )/, /^ {4,8}(?:\w{1,60}\\){0,8}\w{1,60}::\w{0,60}\(/, /^NB: JAVA_HOME|^The file is absent or does not have|^This file is needed to run|^(?:At least one of )?[Tt]h(?:is|ese) environment variables? (?:is|are) needed/, /^\s{0,4}\d{1,3}: 0x[0-9a-f]{4,16} |^<--- |^==== JS stack/, /^sudo: (?:unable to resolve host|setrlimit)|^mesg: |^tput: |^stdin: is not a tty|cannot set terminal process group|no job control in this shell/, /from LD_PRELOAD cannot be preloaded|AH0055[78]: |Could not reliably determine the server's fully qualified domain name|apr_sockaddr_info_get\(\) failed|^SLF4J: /, /^(?:PHP )?(?:Deprecated|Notice): (?!Run of Puppet)|\bNOTICE: {1,2}|\blevel=(?:warn|info|debug)|^Picked up \w{1,30}_OPTIONS|^The Apache error log may/, /\b(?:Please provide the contents of the stacktrace|Exception handlers complete|Running exception handlers)/, /\bINFO {1,2}\[codedeploy-agent|ScriptError - Script at specified location/ ];
    const consequences = [ /^dpkg: (?:error processing|dependency problems)|HaltServer|AH00015: |^no listening sockets available|^Failed to (?:stop|disable|unload) /, /\bNo such (?:container|object|image|network|volume)\b|no basic auth credentials|interactive login from a non.?TTY/i, /^Mixlib::ShellOut::ShellCommandFailed$/, /^Session terminated, |^The system (?:is going down|will (?:reboot|power off))/, /\(code=exited, status=2\d\d\/[A-Z]|^Job for \S{1,100} (?:failed|canceled)|^A dependency job for/, /^curl: \(\d{1,3}\) |^no crontab for |^(?:\S{1,200}: )?Permission denied \((?:publickey|password|gssapi|keyboard)/, /\[emerg\] still could not bind\(\)|^unable to load app \d|^CannotExecuteNotConnectedError|^E: The repository .{1,300} ha(?:ve|s) a Release file/, /^Error: Nothing to do|^uwsgi: unrecognized option/, /^\* What went wrong:/, /^\s{1,8}package \S{1,100} is already installed$|^file has vanished: /, /^More Information: \S/, /appears to use backslashes as path separators/, /^(?:nc|ncat|wget|ssh|scp|rsync): \S/, /^(?:rm|cp|mv|cd|ls|ln|cat|mkdir|rmdir|touch|chmod|tar|gzip|unzip|tee|sed|grep|kill|pkill|find|stat|source|test|xargs|tail|head|crontab|usermod|userdel): \S/, /: line \d{1,7}: {1,4}(?:kill|cd|\[|test): |^id: / ];
    const summaries = [ /^\s{0,8}Loaded: error \(|^(?:Exiting|Quitting|Aborting|Bailing out)[.! ]{0,5}$|^Error: executing .{1,300}: exit status \d|^Some challenges have failed|^Error occurred prerendering page |^Found \d{1,6} errors? in |\.ZIP, period\.$/, /^\s{0,12}error: command ['‘].{1,200}['’] failed with exit (?:status|code) \d/, /^Error: (?:.{1,300} with (?:exit )?(?:code|status) -?\d{1,12}$|Could not create the Java V|A fatal exception has occurred)|^Error occurred during initialization of VM/, /^(?:ERROR: {1,2})?Command ["'].{1,300}["'] failed with error code \d|^\s{0,6}ERROR: Command errored out with exit status|^➤ YN0000: .{0,20}(?:Failed with errors|Done with warnings)/, /^dpkg-deb: error: .{0,40}subprocess .{0,40}\(Broken pipe\)|^rsync: connection unexpectedly closed|^rsync error: |^tar(?: \(child\))?: (?:Child returned status|Error is not recoverable|Exiting with failure)|^fatal: (?:failed to write object|unpack-objects failed|index-pack failed|early EOF|fetch-pack: |[Tt]he remote end hung up)/, /^make(?:\[\d{1,3}\])?: \*{3} (?!No rule)|^(?:subprocess\.CalledProcessError|\s{0,8}error: subprocess-exited|(?:\S{1,60}\/)?(?:rake|rails) aborted!|[×x] (?:Encountered error|Failed to build))/, /^npm (?:ERR!|error) (?:code (?:ELIFECYCLE|\d)|(?:enoent )?An unknown git|Exit status|Failed at|command|spawn|Lifecycle|[\w@/.-]{1,100} \w{1,30}: `)/, /^fatal: Could not read from remote repository|^error Command failed|\bELIFECYCLE\b|^Error: GPG check FAILED|^E: (?:The repository .{1,300} is not signed|Sub-process|Some index files|Unable to fetch some)|^Errors? were encountered|^Action '\w{1,20}' failed/, /^\S{1,150}\.service(?:: (?:[Cc]ontrol process exited|Unit entered failed|Failed with result 'exit-code'|Main process exited(?!.{0,60}status=2\d\d\/))| failed\.)|^Unit \S{1,150} entered failed|^Failed to start [^:]{1,150}\.$|\[ALERT\].{0,60}(?:Error\(s\) found in|Fatal errors found)|^(?:Error: |> )?Export encountered (?:an )?errors? on |^APPLICATION FAILED TO START$|^Error: There has been a critical error/, /^Script .{1,200} (?:handling the .{1,60} event )?returned with error code \d|^The SendConfigurationApply function did not|^Error count: \d/, /\[ERROR\] (?:Worker \(pid:\d{1,9}\) exited with|Shutting down: Master|Reason: )|\bFATAL: Stacktrace dumped to|Chef run process exited unsuccessfully|^Exiting now because the waitforcert/, /^(?:Gem::Ext::BuildError: )?ERROR: {1,2}Failed to build gem native|^\*{3} \S{1,60} failed \*{3}|^Could not create Makefile due|^\s{0,4}extconf failed, |^An error occurred while installing \S{1,100} \(/, /^(?:(?:ERROR|error): )?(?:failed to solve: )?(?:process )?"[^"]{1,300}" (?:did not complete successfully|exited with)|no app loaded\. GAME OVER|^\s{0,8}Failed to restore |^BUILD FAILED|^ERROR: {1,4}(?:Possible alternatives|ResolutionImpossible)|^error: (?:legacy-install-failure|metadata-generation-failed|failed-wheel-build-for-install|external filter)|smudge filter lfs failed|^\s{0,8}ERROR: (?:Could not build wheels|Failed (?:building|to build))/ ];
    const death = /(?:^|: line \d{1,7}: {1,4}\d{1,9} )(?:Aborted|Segmentation fault|Bus error|Illegal instruction|Trace\/breakpoint trap|Terminated|Killed)(?: {2,40}\S|\s{0,40}\(core dumped\)|\s{0,4}$)/;
    const causes = [ death, /^terminate called |: Assertion .{1,300} failed\.?$|^\*{3} (?:Error in|stack smashing)|^(?:double free|free\(\)|malloc\(\)|corrupted size|munmap_chunk\(\))|^# (?:A fatal error has been detected|There is insufficient memory)|^Fatal Python error: /, /^(?:[A-Za-z_$][\w$]{0,60}(?:\.|::|\\)){0,12}[A-Z][\w$]{0,80}(?:Error|Exception|Failure|Failed|NotFound|Interrupt)(?: \[[A-Z_]{1,60}\])?(?:: |:?$)/, /^(?:Error(?: \[[A-Z_]{1,60}\])?|Caused by|\[cause\]|Exception in thread .{1,80}|\.?Unhandled [Ee]xception.{0,20}|Uncaught \S{1,80}): ?\S|^Unhandled exception\. \S/, /^.{1,400}\S: [A-Z]\w{0,60}(?:Error|Exception)$/, /^ {0,12}---> [A-Z]|^ {0,12}\[cause\]: \S/, /^[A-Z]\w{0,60}(?:::[A-Z]\w{0,60}){1,6}(?:: \S|$)|^\s{1,6}\[(?:[A-Z]\w{0,60}\\){0,6}\w{0,60}(?:Exception|Error)\]\s{0,300}$/, /^\s{1,6}(?:(?:[A-Z]\w{0,60}\\){1,6}\w{1,60}|[A-Z]\w{0,60}(?:Exception|Error))\s{0,300}$|SQLSTATE\[|^Description:$/, /: error [A-Z]{2,8}\d{2,6}: |^(?:\S{1,100}: ){0,2}(?:error: )?(?:unknown|unrecognized|unrecognised|invalid|illegal|no such) (?:shorthand )?(?:flag|option|command|subcommand|argument)/i, /:\d{1,7}:in [`'].{1,200}': \S/, /^(?:PG|Mysql2|Bundler|Gem|ActiveRecord|Redis|Errno|ActiveSupport)::\w{1,60}/, /^(?:PHP )?(?:Fatal|Parse) error: |^SQLSTATE\[|^\[\d{4}\] php_|^In \w{1,60}\.php line \d/, /^panic: |^fatal error: |^[^\s:][^:]{0,200}(?::\d{1,7}){0,2}: (?:fatal )?error: |^thread '.{1,100}' panicked at/, /^[^\s:][^:]{0,300}: line \d{1,7}: \S/, /^[^\s:][^:]{0,300}: \d{1,7}: .{1,300}(?:not found|No such file|denied|unexpected|bad variable|parameter not set|Bad substitution|can't)/, /^(?:\/\S{0,200}\/)?-?(?:ba|da|z|k)?sh: \S.{0,300}(?:not found|denied|No such|bad interpreter|unexpected|cannot)/, /error while loading shared libraries|bad interpreter|[Cc]ommand not found|^(?:unable to execute '|make(?:\[\d{1,3}\])?: (?:\*{3} No rule|\S{1,60}: No such file)|(?:gcc|cc|[gc]\+\+|clang): error )|: not found$|executable file not found|failed to run command/, /is not recognized as (?:an internal or external command|(?:the|a) name of a cmdlet)/, /\bKilled(?:$| {2,20})|^Killed |\(core dumped\)|JavaScript heap out of memory/, /^(?:\/usr\/bin\/)?env: |^sysctl: (?:permission|error|setting|cannot)|^(?:sudo|su|chown|chgrp|useradd|groupadd|runuser|visudo|setfacl): \S|^No passwd entry|^This account is currently/, /^fatal: |^E: |^W: (?:Failed to fetch|GPG error|An error occurred during the signature)|^Error:\s{0,4}$|^ERROR! \S|^failed: \[/, /executable was not (?:detected|found)|^Bundler found conflicting|^uninitialized constant |^Your bundle (?:only supports|is)|^The (?:lockfile|gemspec|bundle|dependencies in your gemfile|git source|path) \S|^You are trying to install in deployment mode/i, /^(?:Error|ERROR) (?:Code: ERROR_|\( message:)|^Error executing action |^Ran .{1,300} returned /, /^dpkg: \S|^(?:ERROR|error): \S.{3}|^\s{0,12}error: command '|^ {0,3}ERR_PNPM|^error \S.{5}/, /^npm (?:ERR!|error) (?!code\b)\S.{5}/, /^ {2,8}(?:Error|ERROR): [A-Za-z]\w{0,60} [a-z]/, /^➤ YN00(?:0[19]|1[01258]|2[0178]|3[05]|41|56|78|8[0-2]): /, /^ {1,4}(?:Certificate verification failed|Temporary failure resolving|Could not handshake)|^The GPG keys listed for /, /^No package \S{1,100} available|^No match for argument|^note: module requires Go|\bFAILED! => \{$|\bexited: \S{1,80} \(exit status [1-9]|^(?:\/|\.{1,2}\/)?[\w@][\w./@-]{0,300}\.go:\d{1,6}:\d{1,6}: \S|^go mod \w{1,20}: \S|^File contains no section|^Dependency is not satisfiable|^Error: \S/, /^Could not (?:find|locate|open|get lock|resolve|connect|read)\b|^The allow_url_fopen setting is incorrect|^Please upgrade your database: |^Drush was not able to start|^You made a reference to a non-existent script|^supervisor: couldn't |^Composer (?:could not|detected)|^Your requirements could not/, /^You must install or update \.NET|^It was not possible to find any|^RVM is not a function|^nvm is not compatible|^N\/A: version|^No version is set|^std::bad_alloc|^Your Ruby version is|^Missing `secret_key_base`|^Migrations are pending|^A server is already running|^Don't know how to build task/, /exec format error|[:)-] ?(?:no space left on device|cannot allocate memory|address already in use|name or service not known|certificate verify failed|temporary failure in name resolution)/i, /Error response from daemon: |^unable to configure the Docker daemon|^kex_exchange_identification: |^Cannot connect to the Docker daemon|^failed to solve: |^(?:docker|containerd|runc|docker-compose): \S/, /^Failed to (?:start|stop|restart|reload|enable|get|connect|issue|execute)\b|^Unit \S{1,100} (?:not found|could not be found)|Executable path is not absolute/, /\[(?:emerg|alert|crit|ALERT)\]|^AH\d{5}: |^Syntax error on line|: AH\d{5}: |unrecognized service$|^mount(?:\.\w{1,10})?: \S/, /^(?:httpd|apache2) \(pid \d|: Syntax error on line|\.service is not active|Failed at step [A-Z]|^\S{1,150}: (?:Failed to (?:set up (?:standard|mount namespacing)|determine (?:user|group) credentials|load environment files|locate executable)|Unable to locate executable|Changing to the requested working directory failed)|^(?:bind|listen|connect)\(\): /, /status=203\/EXEC|An? (?:client )?error (?:\(\w{1,80}\) occurred|occurred \(\w{1,80}\))|^Unable to locate credentials|^You must specify a region|^(?:Could not connect to the|Connect timeout on) endpoint|^Connection was closed before we/, /^(?:psql|mysql(?:dump|admin)?|mongo(?:sh|dump|restore)?|redis-cli|pg_(?:dump|dumpall|restore)|sqlcmd): \S|^ERROR \d{4} \([0-9A-Z]{5}\)/, /^!!! UNABLE to load uWSGI plugin|^Failed to find attribute '|\bdoesn['’]t support Node v\d|^\S{1,200}(?::\d{1,6}:\d{1,6} -|\(\d{1,6},\d{1,6}\):) error TS\d{1,5}: |^Cannot find \S{1,200}\.sh$|^e: (?:file:)?\/\S{1,300}:\d/, /^(?:Web server|master) failed to start|was already in use\.?$|^no main manifest attribute|^The variable '.{1,100}' cannot be retrieved because it has not been set/, /^ ?kill \[options\] |^Permissions \d{4} for .{1,300} are too open|^Load key |^Treating warnings as errors|^The virtual environment was not created/, notWritable, /^Neither .{1,300} (?:is|are|was|were) |\b[A-Z][A-Z0-9]{1,30}_[A-Z0-9_]{1,40}\b.{0,40} (?:is|are) not (?:set|defined)\b/, /^\S{1,60} : The term '|^[A-Z][A-Za-z]{1,30}-[A-Z][A-Za-z]{1,40} ?: \S|^[a-z]{2,30}-[a-z]{2,40} : \S|^Exception calling "|^(?:\S{1,200}\.ps1 : )?(?:Cannot (?:convert|index into|process argument|validate argument|bind |find an overload)|You cannot call a method|Method invocation failed)|^(?:The term |The process cannot|Access to the path|Access is denied|Cannot find (?:path|drive|any service))|cannot be loaded because/ ];
    const tagged = [ /^\S{0,3}\[?(?:ERROR|FATAL|CRITICAL|SEVERE|PM2\]\[ERROR)\]?[:\s-]{1,4}\S.{8}/, /^.{0,80}\b(?:ERROR|FATAL|CRITICAL|SEVERE)\b.{8}/, /^(?:Error|error|Failed|FAILED|Fatal)\b[^a-z]{1,4}\S.{8}/ ];
    const vague = /\berrors?\b(?=[:!.,]|$| (?:while|when|in|at|on|code|occurred|connecting|from|during|response|status))|\b(?:failed|failure|fail|fatal|cannot|can't|could not|couldn't|unable to|denied|refused|not found|no such|no module|missing|invalid|timed out|timeout(?! \d)|abort|aborted|killed|exception|unexpected|must be|only root|does not exist|doesn't exist|unhealthy|giving up|gave up|errored|aborting|exiting|quitting|refus(?:es|ing) to|bailing out|only allowed|(?:do|does|did) not match|mismatch|differs?|not (?:up|permitted|allowed|running|defined|set|available|installed|configured|ready|responding|supported|compatible|valid|writable|readable|recognized|reachable|enough))\b/i;
    const bareCodes = [ /^\s{0,8}Process: \d{1,8} Exec[A-Z]\w{3,9}=.{1,600}\(code=exited, status=[1-9]/, /^npm (?:ERR!|error) code E(?:ACCES|PERM)$/i ];
    const inOtherWords = new RegExp(`^\\s{0,8}(?:❌|✗|✘|✖|\\[(?:FAIL(?:ED)?|ERR)\\])|^(?!.{0,900}(?:${_other_languages_js__WEBPACK_IMPORTED_MODULE_0__.NV})).{0,900}(?:${_other_languages_js__WEBPACK_IMPORTED_MODULE_0__._}|${_other_languages_js__WEBPACK_IMPORTED_MODULE_0__.gz})`, "i");
    const vagueOnError = /\b(?:bad|wrong|(?:must|need|have|has) .{0,20}\broot\b|superuser|(?:do not|don't) have|isn't|aren't|not writable|is not an? |read-only|unavailable|is a directory|file exists|reset by|you may not|unknown|unsupported|unrecognized|illegal|incorrect|corrupt(?:ed)?|mismatch|conflicts?|already exists|rejected|prohibited|forbidden|unauthorized|expired|exceeded|violates|busy|too (?:many|large|long|old|few|open)|has occurred|did not|does not|doesn't|(?<!\bit )(?:is|are) (?:required|needed|mandatory)|requires?|at least|already (?:been )?(?:running|in use|taken|started)|locked|insufficient|you (?:must|need|have to)|please (?:install|set|run|provide|specify|add|create|start|configure|log ?in)|solving failed)\b/i;
    const quietCommands = /^(?:nginx|php-fpm|initctl|stop|umount|swapon|usermod|crontab|gpg|go|node|yq|jq|openssl): (?!v?\d|(?:downloading|added|extracting|finding|upgraded|creating|to add) )\S/;
    function isDeath(line) {
      return death.test(line);
    }
    function severityOf(line, stream) {
      if (isNoise(line)) return;
      if (matches(summaries, line)) return "summary";
      if (matches(consequences, line)) return "consequence";
      if (matches(causes, line)) return "cause";
      if (matches(tagged, line)) return "consequence";
      const isVague = vague.test(line) || matches(bareCodes, line) || inOtherWords.test(line) || stream !== "stdout" && (vagueOnError.test(line) || quietCommands.test(line));
      return isVague ? "vague" : void 0;
    }
    function isNoise(line) {
      return matches(noise, line) && !matches(fatalWarnings, line);
    }
    function matches(patterns, line) {
      return patterns.some(pattern => pattern.test(line));
    }
  },
  1296: (__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => {
      try {
        var _time_cancellation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6965);
        var _actions_core__WEBPACK_IMPORTED_MODULE_18__ = __nccwpck_require__(2488);
        var _actions_event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9872);
        var _actions_id_token_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3287);
        var _actions_library_output_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4257);
        var _actions_process_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2849);
        var _actions_runner_output_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2508);
        var _aws_region_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(424);
        var _checkout_locate_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(5032);
        var _checkout_working_directory_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(7660);
        var _codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(5707);
        var _credentials_assumed_role_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(9936);
        var _credentials_default_credentials_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(5488);
        var _environment_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(7853);
        var _github_github_publisher_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(9571);
        var _network_proxies_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(6133);
        var _redactor_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(8918);
        var _step_run_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(6696);
        var _time_clock_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(5786);
        const logStreams = [ process.stdout, process.stderr ];
        (0, _actions_process_js__WEBPACK_IMPORTED_MODULE_4__.p)(logStreams);
        (0, _environment_js__WEBPACK_IMPORTED_MODULE_12__.Z)(process.env);
        const environment = Object.assign(process.env, (0, _network_proxies_js__WEBPACK_IMPORTED_MODULE_14__.Yh)(process.env), (0, 
        _environment_js__WEBPACK_IMPORTED_MODULE_12__.S)(process.env));
        const proxyViolations = (0, _network_proxies_js__WEBPACK_IMPORTED_MODULE_14__.rX)(environment);
        const redactor = (0, _redactor_js__WEBPACK_IMPORTED_MODULE_15__.l)(environment);
        const outside = {
          clock: _time_clock_js__WEBPACK_IMPORTED_MODULE_17__.m,
          random: Math.random,
          redactor
        };
        const output = (0, _actions_runner_output_js__WEBPACK_IMPORTED_MODULE_5__.q)(environment, redactor);
        (0, _actions_library_output_js__WEBPACK_IMPORTED_MODULE_3__.W)(output.debug);
        const workspace = environment.GITHUB_WORKSPACE || process.cwd();
        const workflow = (0, _actions_event_js__WEBPACK_IMPORTED_MODULE_1__.Rz)(environment, (0, 
        _actions_event_js__WEBPACK_IMPORTED_MODULE_1__.j_)(environment));
        function credentialsFor({roleToAssume, region}) {
          if (roleToAssume === void 0) return (0, _credentials_default_credentials_js__WEBPACK_IMPORTED_MODULE_11__.A)({
            environment,
            redactor
          });
          return (0, _credentials_assumed_role_js__WEBPACK_IMPORTED_MODULE_10__.t)({
            roleArn: roleToAssume,
            sessionName: `codedeploy-watch-${environment.GITHUB_RUN_ID ?? "run"}`,
            region: (0, _aws_region_js__WEBPACK_IMPORTED_MODULE_6__.bz)(region, environment),
            environment,
            fetchToken: audience => (0, _actions_id_token_js__WEBPACK_IMPORTED_MODULE_2__.F)(environment, audience),
            redactor,
            mask: _actions_core__WEBPACK_IMPORTED_MODULE_18__.Pq
          });
        }
        redactor.hide(_actions_core__WEBPACK_IMPORTED_MODULE_18__.V4("github-token"));
        const status = await (0, _step_run_js__WEBPACK_IMPORTED_MODULE_16__.e)({
          ...outside,
          readInput: name => _actions_core__WEBPACK_IMPORTED_MODULE_18__.V4(name),
          connect: (inputs, events) => (0, _codedeploy_connect_js__WEBPACK_IMPORTED_MODULE_9__.Ng)({
            ...outside,
            region: (0, _aws_region_js__WEBPACK_IMPORTED_MODULE_6__.bz)(inputs.region, environment),
            api: inputs.api,
            credentials: credentialsFor(inputs),
            environment,
            events
          }),
          connectToPipeline: async ({region, credentials}, events) => {
            const {connectToCodePipeline} = await Promise.all([ __nccwpck_require__.e(806), __nccwpck_require__.e(295) ]).then(__nccwpck_require__.bind(__nccwpck_require__, 7295));
            return connectToCodePipeline({
              ...outside,
              region,
              credentials,
              environment,
              events
            });
          },
          connectToEvidence: async ({region, credentials}, answered) => {
            const {connectToEvidence} = await __nccwpck_require__.e(84).then(__nccwpck_require__.bind(__nccwpck_require__, 7084));
            return connectToEvidence({
              ...outside,
              region,
              credentials,
              environment,
              answered
            });
          },
          commit: (0, _actions_event_js__WEBPACK_IMPORTED_MODULE_1__.vx)(workflow),
          proxyViolations,
          output,
          findRegion: input => (0, _aws_region_js__WEBPACK_IMPORTED_MODULE_6__.bz)(input, environment),
          createPublisher: inputs => (0, _github_github_publisher_js__WEBPACK_IMPORTED_MODULE_13__.O)({
            ...outside,
            inputs,
            apiUrl: environment.GITHUB_API_URL,
            proxyViolations,
            workflow,
            output
          }, _time_cancellation_js__WEBPACK_IMPORTED_MODULE_0__.K),
          checkWorkingDirectory: folder => (0, _checkout_working_directory_js__WEBPACK_IMPORTED_MODULE_8__.d)(workspace, folder),
          locate: (outcome, workingDirectory, signal) => {
            const {debug} = output;
            return (0, _checkout_locate_js__WEBPACK_IMPORTED_MODULE_7__.S)(outcome, {
              workspace,
              workingDirectory,
              context: workflow,
              debug,
              signal
            });
          },
          cancelled: _time_cancellation_js__WEBPACK_IMPORTED_MODULE_0__.K
        });
        const printingTime = _time_cancellation_js__WEBPACK_IMPORTED_MODULE_0__.K.aborted ? 300 : 1e3;
        await (0, _actions_process_js__WEBPACK_IMPORTED_MODULE_4__.J)(status, logStreams, printingTime);
        __webpack_async_result__();
      } catch (e) {
        __webpack_async_result__(e);
      }
    }, 1);
  },
  8469: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      G3: () => /* binding */ checkAwsOrigin,
      Xx: () => /* binding */ checkOrigin,
      cC: () => /* binding */ checkGitHubOrigin,
      cW: () => /* binding */ ForeignResponseError
    });
    var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    class ForeignResponseError extends Error {
      $metadata;
      constructor(status, what) {
        super(`HTTP ${status}${what}`);
        this.name = "UnexpectedResponse";
        this.$metadata = {
          httpStatusCode: status
        };
      }
    }
    const signIn = 511;
    const passing = new Set([ 407, 408, 425, 429 ]);
    function checkOrigin({statusCode, headers = {}}, body) {
      if (statusCode === void 0 || passing.has(statusCode)) return;
      if (statusCode >= 500 && statusCode !== signIn) return;
      if (statusCode >= 300 && statusCode < 400) {
        const {location = ""} = headers;
        const host = URL.parse(location)?.host;
        throw new ForeignResponseError(statusCode, `, a redirection${host === void 0 ? "" : ` to ${host}`}`);
      }
      const beginning = body.toString("utf8", 0, longestBeginning);
      const isPage = /^\s*<(?:!doctype html|html|head|body)\b/i.test(beginning);
      if (!isPage && statusCode !== signIn) return;
      const title = /<title[^<>]{0,100}>([^<]{1,200})</i.exec(beginning)?.[1];
      const titled = title === void 0 ? "" : ` with the title "${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(title, 100)}"`;
      throw new ForeignResponseError(statusCode, isPage ? `, a page in HTML${titled}` : ", a demand to sign in");
    }
    const ofAws = {
      header: "x-amz",
      error: /"(?:__type|[Cc]ode)"\s{0,9}:|<(?:Code|\w{1,100}Exception)\b|__type[^"]/
    };
    const ofGitHub = {
      header: "x-github-",
      error: /^\s{0,9}\{/
    };
    function checkAwsOrigin(head, body) {
      checkMarks(head, body, ofAws);
    }
    function checkGitHubOrigin(head, body) {
      checkMarks(head, body, ofGitHub);
    }
    function checkMarks(head, body, marks) {
      checkOrigin(head, body);
      const {statusCode = 200, headers = {}} = head;
      if (statusCode < 400 || statusCode >= 500 || passing.has(statusCode)) return;
      if (Object.keys(headers).some(name => name.startsWith(marks.header))) return;
      const beginning = body.toString("utf8", 0, longestBeginning);
      if (marks.error.test(beginning)) return;
      const text = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(beginning, 200);
      throw new ForeignResponseError(statusCode, text === "" ? " without a text" : ` with the text "${text}"`);
    }
    const longestBeginning = 4096;
  },
  6133: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      KQ: () => /* binding */ credentialsOfProxies,
      M2: () => /* binding */ httpsProxy,
      Yh: () => /* binding */ withWholeProxies,
      rX: () => /* binding */ checkProxies
    });
    var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);
    const variables = [ [ "https_proxy", "HTTPS_PROXY" ], [ "http_proxy", "HTTP_PROXY" ] ];
    function withWholeProxies(environment) {
      const addresses = variables.flat().flatMap(name => {
        const value = environment[name];
        return value === void 0 ? [] : [ [ name, wholeAddress(value) ] ];
      });
      return {
        ...environment,
        ...Object.fromEntries(addresses)
      };
    }
    function checkProxies(environment) {
      return variables.flatMap(pair => {
        const name = pair.find(one => wholeAddress(environment[one] ?? "") !== "");
        const problem = name === void 0 ? void 0 : problemOf(wholeAddress(environment[name] ?? ""));
        return problem === void 0 ? [] : [ `${name} ${problem}` ];
      });
    }
    function credentialsOfProxies(environment) {
      return variables.flat().flatMap(name => {
        const [credentials = ""] = /^.*(?=@)/s.exec(wholeAddress(environment[name] ?? "").replace(scheme, "")) ?? [];
        const password = credentials.slice(credentials.indexOf(":") + 1);
        return [ credentials, password ].flatMap(text => [ text, decoded(text) ?? text ]);
      });
    }
    function httpsProxy(environment) {
      const [https] = variables;
      const name = https.find(one => wholeAddress(environment[one] ?? "") !== "");
      if (name === void 0) return;
      const address = new URL(wholeAddress(environment[name] ?? ""));
      const {username, password} = address;
      const credentials = [ username, password ].map(decodeURIComponent).join(":");
      const list = environment.no_proxy || environment.NO_PROXY || "";
      return {
        address,
        shownAddress: `${address.protocol}//${address.host}/`,
        authorization: username || password ? `Basic ${Buffer.from(credentials).toString("base64")}` : void 0,
        isBypassedBy: (host, port) => bypassesProxy(list, host, port)
      };
    }
    function bypassesProxy(list, host, port) {
      const name = host.toLowerCase();
      const entries = list === "" ? [] : list.split(",").map(entry => entry.trim().toLowerCase());
      return entries.some(entry => {
        if (entry === "*" || entry === name || entry === `${name}:${port}`) return true;
        if (entry.startsWith(".") && `.${name}`.endsWith(entry)) return true;
        if (entry.startsWith("*.") && name.endsWith(entry.slice(1))) return true;
        return isInRange(entry, name);
      });
    }
    function isInRange(range, host) {
      const [first = "", last = ""] = range.split("-").map(address => address.trim());
      if (![ first, last, host ].every(node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)) return false;
      const number = numberOf(host);
      return numberOf(first) <= number && number <= numberOf(last);
    }
    function numberOf(address) {
      return address.split(".").reduce((number, part) => number * 256 + Number(part), 0);
    }
    const scheme = /^[a-z][a-z\d+.-]*:\/+/i;
    function wholeAddress(value) {
      const address = value.trim();
      if (address === "") return "";
      const withScheme = scheme.test(address) ? address : `http://${address}`;
      return withScheme.replace(scheme, found => found.toLowerCase());
    }
    const notShown = "the value is not shown because it may contain a password";
    function problemOf(address) {
      if (!/^https?:\//.test(address)) return `names a kind of proxy that is not supported (${notShown}): it must begin with http:// or https://, such as ` + "http://proxy.example:8080. Give the address of an HTTP proxy, or leave the variable empty for this step.";
      if (isReadable(address)) return;
      return `is not the address of a proxy (${notShown}): it must be a host with a port, such as http://proxy.example:8080. ` + "A user name and password go before the host, followed by @. Percent-encode special characters in them: % as %25, " + "# as %23, / as %2F, ? as %3F, @ as %40.";
    }
    function isReadable(address) {
      const url = URL.parse(address);
      if (url === null || /[\t\r\n]/.test(address) || !/^https?:\/\//.test(address)) return false;
      if (`${url.pathname}${url.search}${url.hash}`.includes("@")) return false;
      return decoded(url.username) !== void 0 && decoded(url.password) !== void 0;
    }
    function decoded(text) {
      try {
        return decodeURIComponent(text);
      } catch {
        return;
      }
    }
  },
  959: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      by: () => /* binding */ ResponseTooLargeError,
      x8: () => /* binding */ readBody,
      _u: () => /* binding */ sizeInWords
    });
    // CONCATENATED MODULE: external "node:v8"
    const external_node_v8_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");
    // CONCATENATED MODULE: ./build/network/response-body.js
    const unusualLength = 262144;
    class ResponseTooLargeError extends Error {
      $metadata={};
      constructor(longest, host) {
        super(`the response ${host === void 0 ? "" : `of ${host} `}is larger than ${longest}`);
        this.name = "ResponseTooLarge";
      }
    }
    const mostValues = 3e5;
    class ValueCount {
      total=0;
      #isInText=false;
      #isEscaped=false;
      count(chunk) {
        if (!this.#isInText && signs.every(sign => !chunk.includes(sign))) return;
        let [total, isInText, isEscaped] = [ this.total, this.#isInText, this.#isEscaped ];
        for (let at = 0; at < chunk.length; at += 1) {
          const byte = chunk[at];
          if (isEscaped) isEscaped = false; else if (byte === quote) isInText = !isInText; else if (isInText) isEscaped = byte === backslash; else if (byte === brace || byte === bracket || byte === comma || byte === angle) total += 1;
        }
        this.total = total;
        this.#isInText = isInText;
        this.#isEscaped = isEscaped;
      }
    }
    const signs = [ 34, 92, 123, 91, 44, 60 ];
    const [quote, backslash, brace, bracket, comma, angle] = signs;
    function sizeInWords(bytes) {
      return bytes < 1048576 ? `${bytes / 1024} KB` : `${bytes / 1048576} MB`;
    }
    async function readBody(chunks, longest) {
      const read = [];
      const values = new ValueCount;
      let length = 0;
      for await (const chunk of chunks) {
        length += chunk.length;
        if (length > longest) throw new ResponseTooLargeError(sizeInWords(longest));
        values.count(chunk);
        if (values.total > mostValues) throw new ResponseTooLargeError(`${mostValues / 1e3} thousand values`);
        const isNowUnusual = length > unusualLength && length - chunk.length <= unusualLength;
        if (isNowUnusual) (0, external_node_v8_namespaceObject.setFlagsFromString)("--optimize-for-size");
        read.push(chunk);
      }
      return Buffer.concat(read, length);
    }
  },
  7821: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      r: () => /* binding */ version
    });
    const version = "0.1.0";
  },
  2488: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Yz: () => /* binding */ debug,
      N4: () => /* binding */ endGroup,
      z3: () => /* binding */ error,
      V4: () => /* binding */ getInput,
      pq: () => /* binding */ info,
      lm: () => /* binding */ notice,
      uH: () => /* binding */ setOutput,
      Pq: () => /* binding */ setSecret,
      Oh: () => /* binding */ startGroup,
      $e: () => /* binding */ warning
    });
    var external_os_ = __nccwpck_require__(857);
    // CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/utils.js
    function utils_toCommandValue(input) {
      if (input === null || input === void 0) return ""; else if (typeof input === "string" || input instanceof String) return input;
      return JSON.stringify(input);
    }
    function toCommandProperties(annotationProperties) {
      if (!Object.keys(annotationProperties).length) return {};
      return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
      };
    }
    // CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/command.js
    function command_issueCommand(command, properties, message) {
      const cmd = new Command(command, properties, message);
      process.stdout.write(cmd.toString() + external_os_.EOL);
    }
    function command_issue(name, message = "") {
      command_issueCommand(name, {}, message);
    }
    const CMD_STRING = "::";
    class Command {
      constructor(command, properties, message) {
        if (!command) command = "missing.command";
        this.command = command;
        this.properties = properties;
        this.message = message;
      }
      toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
          cmdStr += " ";
          let first = true;
          for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
            const val = this.properties[key];
            if (val) {
              if (first) first = false; else cmdStr += ",";
              cmdStr += `${key}=${escapeProperty(val)}`;
            }
          }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
      }
    }
    function escapeData(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
    }
    function escapeProperty(s) {
      return utils_toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
    }
    // CONCATENATED MODULE: external "crypto"
    const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
    var external_fs_ = __nccwpck_require__(9896);
    // CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/file-command.js
    function file_command_issueFileCommand(command, message) {
      const filePath = process.env[`GITHUB_${command}`];
      if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
      if (!external_fs_.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
      external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: "utf8"
      });
    }
    function file_command_prepareKeyValueMessage(key, value) {
      const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
      const convertedValue = utils_toCommandValue(value);
      if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
      if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
      return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
    }
    // CONCATENATED MODULE: external "path"
    __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
    // CONCATENATED MODULE: ./build/node_modules/@actions/core/lib/core.js
    void 0 && (void 0).__awaiter;
    var ExitCode;
    (function(ExitCode) {
      ExitCode[ExitCode["Success"] = 0] = "Success";
      ExitCode[ExitCode["Failure"] = 1] = "Failure";
    })(ExitCode || (ExitCode = {}));
    function setSecret(secret) {
      command_issueCommand("add-mask", {}, secret);
    }
    function getInput(name, options) {
      const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
      if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
      if (options && options.trimWhitespace === false) return val;
      return val.trim();
    }
    function setOutput(name, value) {
      const filePath = process.env["GITHUB_OUTPUT"] || "";
      if (filePath) return file_command_issueFileCommand("OUTPUT", file_command_prepareKeyValueMessage(name, value));
      process.stdout.write(external_os_.EOL);
      command_issueCommand("set-output", {
        name
      }, utils_toCommandValue(value));
    }
    function debug(message) {
      command_issueCommand("debug", {}, message);
    }
    function error(message, properties = {}) {
      command_issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function warning(message, properties = {}) {
      command_issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function notice(message, properties = {}) {
      command_issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
    }
    function info(message) {
      process.stdout.write(message + external_os_.EOL);
    }
    function startGroup(name) {
      command_issue("group", name);
    }
    function endGroup() {
      command_issue("endgroup");
    }
  },
  8918: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      l: () => /* binding */ createRedactor
    });
    var _network_proxies_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6133);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);
    const replacement = "***";
    const shortestSecret = 4;
    const shortestDivisible = 24;
    const pieceLength = 12;
    const longestText = 16384;
    const longestSecret = 65536;
    const secretVariables = [ "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_CONTAINER_AUTHORIZATION_TOKEN", "ACTIONS_ID_TOKEN_REQUEST_TOKEN", "ACTIONS_RUNTIME_TOKEN", "GITHUB_TOKEN", "GH_TOKEN" ];
    const secretNames = [ "authorization", "authorization header", "x-amz-security-token", "x-aws-ec2-metadata-token", "cookie", "aws_secret_access_key", "secretAccessKey", "aws_session_token", "sessionToken", "webIdentityToken", '"token"' ];
    const secretPatterns = [ new RegExp(`((?:${secretNames.join("|")})['"\\]]{0,2}[^\\S\\r\\n]{0,9}(?:=>|[:=>]|(?<=['"]),))[^\\r\\n]+`, "gi"), /(\bCredential=)[^\r\n]+/g, /(:\/\/)[^\s/?#@"<>]+(?=@)/g, /()(?<![A-Za-z0-9])A(?:KI|SI)A[A-Z0-9]{12,}/g, /()(?<![\w-])eyJ[\w-]{12,}(?:\.[\w-]*)*/g ];
    class Redactor {
      #secrets=new Set;
      #pieces=new Set;
      hide(...values) {
        for (const secret of values.flatMap(value => value === void 0 ? [] : [ value, value.trim() ])) {
          if (secret.trim().length < shortestSecret || this.#secrets.has(secret)) continue;
          if (secret.length > longestSecret) {
            this.#secrets.add(secret);
            continue;
          }
          for (const form of formsOf(secret.toWellFormed())) this.#secrets.add(form);
          if (secret.length >= shortestDivisible) this.#addPieces(secret);
        }
      }
      #addPieces(secret) {
        for (let start = 0; start <= secret.length - pieceLength; start += 1) this.#pieces.add(secret.slice(start, start + pieceLength));
      }
      redact(whole) {
        const text = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_1__.xv)(whole, longestText);
        const isSecret = new Uint8Array(text.length);
        for (const pattern of secretPatterns) for (const match of text.matchAll(pattern)) isSecret.fill(1, match.index + (match[1] ?? "").length, match.index + match[0].length);
        for (const secret of this.#secrets) for (let at = text.indexOf(secret); at !== -1; at = text.indexOf(secret, at + 1)) isSecret.fill(1, at, at + secret.length);
        for (let at = 0; this.#pieces.size > 0 && at <= text.length - pieceLength; at += 1) if (this.#pieces.has(text.slice(at, at + pieceLength))) isSecret.fill(1, at, at + pieceLength);
        return withoutMarked(text, isSecret);
      }
      messageOf(error) {
        return this.redact(error instanceof Error ? error.message : String(error));
      }
      stackOf(error) {
        return error instanceof Error && error.stack !== void 0 ? this.redact(error.stack) : this.messageOf(error);
      }
    }
    function createRedactor(environment) {
      const redactor = new Redactor;
      redactor.hide(...secretVariables.map(name => environment[name]), ...(0, _network_proxies_js__WEBPACK_IMPORTED_MODULE_0__.KQ)(environment));
      return redactor;
    }
    const escapedInJson = [ [ /\//g, character => `\\${character}` ], [ /[<>&]/g, character => `\\u${codeOf(character)}` ], [ /[<>&'=]/g, character => `\\u${codeOf(character)}` ], [ /[<>&'+`]|\\"|[^ -~]/g, character => `\\u${codeOf(character).toUpperCase()}` ], [ /[^ -~]/g, character => `\\u${codeOf(character)}` ] ];
    function codeOf(character) {
      return character.slice(-1).charCodeAt(0).toString(16).padStart(4, "0");
    }
    function formsInJson(secret) {
      const form = JSON.stringify(secret).slice(1, -1);
      return [ form, ...escapedInJson.map(([characters, escaped]) => form.replace(characters, escaped)) ];
    }
    function formsInUrl(secret) {
      const forms = [ encodeURIComponent(secret), new URLSearchParams([ [ "", secret ] ]).toString().slice(1) ];
      return [ ...forms, ...forms.map(form => form.replace(/%../g, encoded => encoded.toLowerCase())) ];
    }
    function formsOf(secret) {
      const base64 = Buffer.from(secret).toString("base64");
      const inBase64 = [ base64, base64.replace(/=+$/, ""), ...[ 0, 1, 2 ].map(precedingBytes => insideBase64(secret, precedingBytes)) ];
      return [ secret, ...formsInUrl(secret), ...formsInJson(secret), ...inBase64, ...inBase64.map(text => text.replaceAll("+", "-").replaceAll("/", "_")) ].filter(form => form.length >= shortestSecret);
    }
    function insideBase64(secret, precedingBytes) {
      const bytes = Buffer.concat([ Buffer.alloc(precedingBytes), Buffer.from(secret) ]);
      return bytes.toString("base64").slice(Math.ceil(precedingBytes * 8 / 6), Math.floor(bytes.length * 8 / 6));
    }
    function withoutMarked(text, isMarked) {
      let shown = "";
      for (let start = 0; start < text.length; ) {
        const change = isMarked.indexOf(isMarked[start] === 0 ? 1 : 0, start);
        const end = change === -1 ? text.length : change;
        shown += isMarked[start] === 0 ? text.slice(start, end) : replacement;
        start = end;
      }
      return shown;
    }
  },
  6241: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      hk: () => /* binding */ annotations,
      pc: () => /* binding */ groupAnnotation
    });
    var _hints_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9235);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(808);
    var _failure_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(653);
    var _notes_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2362);
    var _reason_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3839);
    const mostAnnotations = 10;
    const longestMessage = 4e3;
    const longestReason = 2400;
    function annotations(outcome) {
      const {rootCause} = outcome;
      if (rootCause === void 0) return warnings(outcome);
      const [first, ...further] = outcome.failures;
      const shown = further.slice(0, mostAnnotations - 1);
      const left = further.length - shown.length;
      const failing = annotation("error", rootCause.code, [ (0, _values_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(`${rootCause.code}: ${reasonOf(rootCause)}`, longestReason), first && revisionLine(first), hintLine(rootCause.hint), hintLine(rootCause.hintBesides), left > 0 ? furtherCauses(left) : void 0 ], first?.location);
      return [ failing, ...shown.map(cause => groupAnnotation("error", cause, "masked", outcome.names)), ...warnings(outcome) ];
    }
    function reasonOf({violations, logMessage, reason}) {
      return violations.length === 0 ? (0, _reason_js__WEBPACK_IMPORTED_MODULE_3__.ZI)(logMessage, reason) : violations.join("\n");
    }
    function warnings({warnings, hasNoTargets, names}) {
      if (hasNoTargets) return [ annotation("warning", "No targets", [ _notes_js__WEBPACK_IMPORTED_MODULE_2__.rs ]) ];
      const shown = warnings.slice(0, warnings.length > mostAnnotations ? mostAnnotations - 1 : mostAnnotations);
      const left = warnings.length - shown.length;
      return [ ...shown.map(cause => groupAnnotation("warning", cause, "masked", names)), ...left > 0 ? [ annotation("warning", "More failures", [ furtherCauses(left) ]) ] : [] ];
    }
    function furtherCauses(count) {
      return `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_4__.LS)(count, "more cause")} in the job summary.`;
    }
    function groupAnnotation(level, cause, audience, names) {
      const code = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_4__.TN)(cause.errorCode, 100);
      const lines = [ `${code}: ${(0, _failure_text_js__WEBPACK_IMPORTED_MODULE_1__.kY)(cause, audience, names)}`, revisionLine(cause), hintLine(cause.hint) ];
      return annotation(level, code, lines, cause.location);
    }
    function revisionLine({eventName}) {
      if (eventName === void 0 || !_hints_hints_js__WEBPACK_IMPORTED_MODULE_0__.Mv.includes(eventName)) return;
      return `${eventName} runs the scripts of the previous revision, so the script that failed may differ from the one in this commit.`;
    }
    function hintLine(advice) {
      if (advice === void 0) return;
      return `Hint: ${(0, _hints_hints_js__WEBPACK_IMPORTED_MODULE_0__.dx)(advice)}${advice.page === void 0 ? "" : ` (${advice.page})`}`;
    }
    function annotation(level, title, lines, location) {
      const message = lines.filter(line => line !== void 0).join("\n");
      return {
        level,
        title,
        message: (0, _values_text_js__WEBPACK_IMPORTED_MODULE_4__.xv)(message, longestMessage),
        ...location
      };
    }
  },
  3682: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      B: () => /* binding */ consoleUrl,
      F: () => /* binding */ consolePage
    });
    function consoleUrl(region, deploymentId) {
      const host = consoleHost(region);
      if (host === void 0) return;
      const [id, query] = [ encodeURIComponent(deploymentId), encodeURIComponent(region) ];
      return `https://${host}/codesuite/codedeploy/deployments/${id}?region=${query}`;
    }
    function consolePage(region, path, fragment = "") {
      const host = consoleHost(region);
      return host && `https://${host}/${path}?region=${encodeURIComponent(region)}${fragment}`;
    }
    function consoleHost(region) {
      if (!/^[a-z]{2}-[a-z-]+-\d+$/.test(region)) return;
      if (/^[a-z]{2}-iso/.test(region)) return;
      if (region.startsWith("us-gov-")) return "console.amazonaws-us-gov.com";
      if (region.startsWith("cn-")) return `${region}.console.amazonaws.cn`;
      return `${region}.console.aws.amazon.com`;
    }
  },
  470: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      O8: () => /* binding */ detailSections,
      PX: () => /* binding */ deploymentFacts,
      iU: () => /* binding */ rollbackSection,
      qd: () => /* binding */ deployedCommit
    });
    var _values_commit_id_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6626);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4902);
    var _notes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2362);
    var _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4689);
    var _status_word_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7314);
    var _targets_section_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(835);
    var _traffic_section_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7980);
    const longestRevision = 2200;
    function detailSections(snapshot, mostRows) {
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.V0)([ (0, _traffic_section_js__WEBPACK_IMPORTED_MODULE_4__.Z)(snapshot), mostRows === 0 ? void 0 : (0, 
      _targets_section_js__WEBPACK_IMPORTED_MODULE_3__.i)(snapshot, mostRows), _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`### Deployment`, deploymentFacts(snapshot.deployment) ]);
    }
    function deploymentFacts(deployment) {
      const {createTime, startTime, completeTime, errorInformation, rollbackInfo} = deployment;
      const facts = [ [ "Status", (0, _status_word_js__WEBPACK_IMPORTED_MODULE_2__.x7)(deployment.status) ], [ "Application", deployment.applicationName ], [ "Deployment group", deployment.deploymentGroupName ], [ "Configuration", deployment.deploymentConfigName ], [ "Compute platform", deployment.computePlatform ], [ "Type", deployment.deploymentType ], [ "Revision", deployment.revision && revision(deployment.revision) ], [ "Description", deployment.description ], [ "Created by", deployment.creator ], [ "Created", createTime === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.kB)(createTime) ], [ "Started", startTime === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.kB)(startTime) ], [ "Completed", completeTime === void 0 ? void 0 : completed(startTime ?? createTime, completeTime) ], [ "Error", errorInformation && error(errorInformation) ], [ "Rolls back", rollbackInfo?.rollbackTriggeringDeploymentId ], [ "Rolled back by", rollbackInfo?.rollbackDeploymentId ], [ "Rollback", rollbackInfo && messageOf(rollbackInfo) ] ];
      const rows = facts.flatMap(([name, value]) => value === void 0 ? [] : [ [ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)(name), value ] ]);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.tp)([ "Deployment", (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(deployment.id, 100) ], rows);
    }
    function messageOf(rollback) {
      const {rollbackMessage: message, rollbackDeploymentId, rollbackTriggeringDeploymentId} = rollback;
      const [, named] = /^Deployment \S+ (?:terminated\. Automatic rollback is triggered with a DeploymentId|is triggered to roll back deployment) (\S+)\.$/.exec(message ?? "") ?? [];
      const isInRow = named !== void 0 && [ rollbackDeploymentId, rollbackTriggeringDeploymentId ].includes(named);
      return isInRow ? void 0 : message;
    }
    function error({code, message}) {
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ code, message ], " ");
    }
    function completed(start, end) {
      return start === void 0 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.kB)(end) : _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.kB)(end)}, after ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.p0)(end - start)}`;
    }
    function revision(found) {
      switch (found.type) {
       case "GitHub":
        return commit(found);

       case "AppSpecContent":
        return found.sha256 === void 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`AppSpec content` : _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`AppSpec content, SHA-256 ${found.sha256}`;

       case "S3":
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(`${(0, _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__.Le)(found)}${found.version === void 0 ? "" : `?versionId=${found.version}`}`, longestRevision);

       case "other":
        return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)((0, _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__.Le)(found), longestRevision);
      }
    }
    function deployedCommit({revision}) {
      return revision?.type === "GitHub" ? commit(revision) : void 0;
    }
    function commit(revision) {
      const {repository = "", commitId = ""} = revision;
      const text = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)((0, _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__.Le)(revision), longestRevision);
      return (0, _values_commit_id_js__WEBPACK_IMPORTED_MODULE_6__.JG)(repository, commitId) ? (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)(text, `https://github.com/${repository}/commit/${commitId}`) : text;
    }
    function rollbackSection({deploymentId, consoleUrl, snapshot}) {
      const id = consoleUrl === void 0 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(deploymentId) : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)(deploymentId, consoleUrl);
      const status = snapshot?.deployment.status;
      const result = status === void 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`was started, but not followed` : rollbackResult(status);
      return _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`**Rollback:** deployment ${id} ${result}`;
    }
    function rollbackResult(status) {
      const text = (0, _notes_js__WEBPACK_IMPORTED_MODULE_1__.Ew)(status);
      return text === void 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`is ${(0, _status_word_js__WEBPACK_IMPORTED_MODULE_2__.x7)(status)}` : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)(text);
    }
  },
  8747: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $N: () => /* binding */ asClock,
      GU: () => /* binding */ asTime,
      r4: () => /* binding */ inWords
    });
    const minutesOfTwoDays = 2 * 24 * 60;
    const hoursOfYear = 365 * 24;
    function inWords(milliseconds) {
      const seconds = Math.max(milliseconds, 0) / 1e3;
      if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
      const whole = Math.round(seconds);
      if (whole < 60) return `${whole} s`;
      if (whole < 3600) return [ `${Math.floor(whole / 60)} min`, ...whole % 60 ? [ `${whole % 60} s` ] : [] ].join(" ");
      const minutes = Math.round(whole / 60);
      if (minutes >= minutesOfTwoDays) return days(Math.round(minutes / 60));
      return [ `${Math.floor(minutes / 60)} h`, ...minutes % 60 ? [ `${minutes % 60} min` ] : [] ].join(" ");
    }
    function days(hours) {
      if (hours > hoursOfYear) return "more than a year";
      return [ `${Math.floor(hours / 24)} d`, ...hours % 24 ? [ `${hours % 24} h` ] : [] ].join(" ");
    }
    function asClock(milliseconds) {
      const seconds = Math.floor(Math.max(milliseconds, 0) / 1e3);
      const [hours, minutes] = [ Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60 ];
      const rest = String(seconds % 60).padStart(2, "0");
      return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
    }
    function asTime(milliseconds) {
      return `${new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ")} UTC`;
    }
  },
  4674: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      CP: () => /* binding */ evidenceReport,
      GK: () => /* binding */ evidenceWarning,
      Lg: () => /* binding */ factsSection,
      hD: () => /* binding */ quote,
      nl: () => /* binding */ unaskedText,
      p1: () => /* binding */ evidenceLines,
      re: () => /* binding */ evidenceSection
    });
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(754);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(808);
    var _duration_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8747);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4902);
    var _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4689);
    var _reason_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3839);
    const services = {
      ecs: "Amazon ECS",
      elasticloadbalancing: "Elastic Load Balancing",
      cloudwatch: "Amazon CloudWatch",
      lambda: "AWS Lambda",
      logs: "Amazon CloudWatch Logs",
      autoscaling: "Amazon EC2 Auto Scaling",
      codedeploy: "CodeDeploy"
    };
    const longestAbout = 300;
    function evidenceWarning(item) {
      return {
        level: "warning",
        title: services[item.source],
        message: (0, _reason_js__WEBPACK_IMPORTED_MODULE_1__.uV)(item)
      };
    }
    function unaskedText({denied, troubles}) {
      const actions = `More could be shown with the IAM actions ${denied.join(", ")} (docs/permissions.md).`;
      return [ ...denied.length === 0 ? [] : [ actions ], ...troubles ].join(" ");
    }
    function evidenceLines(outcome) {
      const {evidenceLeftOut, rootCause} = outcome;
      if (rootCause === void 0) return [];
      const {reasons, facts} = divided(outcome);
      return [ ...reasons.length === 0 ? [] : [ [ "Evidence:" ] ], ...reasons.map(item => [ `  ${services[item.source]}${timeOf(item)}: `, lineOf(item) ]), ...evidenceLeftOut > 0 ? [ [ `  ${(0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_2__.LS)(evidenceLeftOut, "more reason")} not shown` ] ] : [], ...facts.map(item => [ (0, 
      _reason_js__WEBPACK_IMPORTED_MODULE_1__.uV)({
        ...item,
        text: sentenceOf(item)
      }), timeOf(item) ]) ];
    }
    function divided({evidence}) {
      return {
        reasons: evidence.filter(({kind}) => kind !== "fact"),
        facts: evidence.filter(({kind}) => kind === "fact")
      };
    }
    function lineOf(item) {
      if (item.kind !== "log") return (0, _reason_js__WEBPACK_IMPORTED_MODULE_1__.uV)(item);
      return `the log tail is that of the function ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_2__.TN)(item.about, longestAbout)}`;
    }
    function timeOf({at}) {
      return at === void 0 ? "" : `, ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_3__.GU)(at)}`;
    }
    function evidenceSection(outcome, audience, most = Number.POSITIVE_INFINITY) {
      const {rootCause} = outcome;
      const {reasons} = divided(outcome);
      const shown = reasons.filter(item => item !== rootCause?.reason && (item.kind !== "log" || audience === "masked"));
      const leftOut = outcome.evidenceLeftOut + Math.max(shown.length - most, 0);
      const left = leftOut > 0 ? [ _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`- ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)((0, _values_text_js__WEBPACK_IMPORTED_MODULE_2__.LS)(leftOut, "more reason"))} not shown` ] : [];
      const items = shown.slice(0, most).map(item => _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`- ${item.kind === "log" ? ofLog(item) : quote(item)}`);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.V0)([ items.length + left.length === 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`#### Evidence`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ ...items, ...left ], "\n") ]);
    }
    function factsSection(outcome) {
      return outcome.rootCause && (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.V0)(divided(outcome).facts.map(fact));
    }
    function ofLog({source, about}) {
      return _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`The log tail is that of the function ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(about, longestAbout)} · ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)(services[source])}`;
    }
    function resourceIn(about) {
      return about.replace(/^arn:(?:[^:]*:){4}/, "");
    }
    function quote(item) {
      const {source, about, count, noun, page} = item;
      const said = (0, _values_clause_js__WEBPACK_IMPORTED_MODULE_4__.D4)(item.text);
      const counted = count > 1 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)(`(${(0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_2__.Cm)(count)} ${(0, _reason_js__WEBPACK_IMPORTED_MODULE_1__._l)(noun)})`) : void 0;
      const from = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.Mk)(services[source]), said.includes(about) ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(resourceIn(about), longestAbout) ], ", ");
      return underneath((0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)(said, _reason_js__WEBPACK_IMPORTED_MODULE_1__.pP), counted ], " "), [ moment(item), from, pageLink(page) ]);
    }
    function underneath(text, details) {
      const line = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)(details, " · ");
      return line.source === "" ? text : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.oR)([ text, line ], "\\\n");
    }
    function moment({at}) {
      return at === void 0 ? void 0 : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.kB)(at);
    }
    function pageLink(page) {
      return page === void 0 ? void 0 : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.nf)(_markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`compare the commits`, page);
    }
    function fact(item) {
      const sentence = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_0__.pN)(sentenceOf(item), text => (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_0__.aY)((0, _opening_lines_js__WEBPACK_IMPORTED_MODULE_5__.Ax)(text), _reason_js__WEBPACK_IMPORTED_MODULE_1__.pP));
      return underneath(sentence, [ moment(item), pageLink(item.page) ]);
    }
    function sentenceOf({text}) {
      return (0, _values_clause_js__WEBPACK_IMPORTED_MODULE_4__.YH)(_values_clause_js__WEBPACK_IMPORTED_MODULE_4__.sb`${text}`);
    }
    function evidenceReport({evidence}) {
      return evidence.map(({source, about, at, text, kind, noun, count}) => ({
        source,
        about,
        at: at === void 0 ? null : new Date(at).toISOString(),
        text: (0, _values_clause_js__WEBPACK_IMPORTED_MODULE_4__.D4)(text),
        kind,
        noun,
        count
      }));
    }
  },
  1335: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => /* binding */ otherCauseSections,
      h: () => /* binding */ rootCauseSection
    });
    var _hints_hints_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9235);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(808);
    var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4674);
    var _failure_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(653);
    var _fit_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9848);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4902);
    var _next_steps_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3576);
    var _target_facts_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8092);
    const longestReason = 6e3;
    const mostOpenIds = 5;
    const idsBeforeFold = 3;
    const mostIds = 100;
    function rootCauseSection(outcome, {logTail, evidence}) {
      const {rootCause, failures} = outcome;
      if (rootCause === void 0) return;
      const {hintBesides} = rootCause;
      const besides = wasStoppedEarly(outcome) && outcome.stop !== void 0 ? [] : rootCause.besides;
      const [cause] = failures;
      return cause === void 0 ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ reasonOfEnd(outcome, rootCause, logTail === void 0 ? rootCause.publicMessage : rootCause.message), hint(rootCause.hint), (0, 
      _evidence_js__WEBPACK_IMPORTED_MODULE_1__.re)(outcome, audienceOf(logTail), evidence) ]) : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ messages(besides), hint(hintBesides), causeSection(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`### Root cause:`, {
        ...cause,
        hint: rootCause.hint
      }, {
        ...shownOf(outcome, logTail),
        reason: rootCause.reason
      }), (0, _evidence_js__WEBPACK_IMPORTED_MODULE_1__.re)(outcome, audienceOf(logTail), evidence) ]);
    }
    function wasStoppedEarly({conclusion}) {
      return conclusion === "cancelled" || conclusion === "timed-out";
    }
    function reasonOfEnd(outcome, {code: errorCode, logMessage, violations, reason}, message) {
      const quoted = reason && (0, _evidence_js__WEBPACK_IMPORTED_MODULE_1__.hD)(reason);
      if (wasStoppedEarly(outcome)) return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ outcome.stop === void 0 ? messages([ logMessage ]) : void 0, quoted ]);
      const list = violations.map(violation => _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`- ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)(violation, longestReason)}`);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`### Root cause: ${errorCode}`, list.length === 0 ? messages([ message ]) : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)(list, "\n"), quoted ]);
    }
    function otherCauseSections(outcome, {groups, logTail}) {
      const {failures, warnings} = outcome;
      const shown = shownOf(outcome, logTail);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ causeSections(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`### Another cause:`, failures.slice(1), groups - 1, shown), warnings.length === 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`### Failures that did not fail this step`, causeSections(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`####`, warnings, groups, shown) ]);
    }
    function audienceOf(longestLogTail) {
      return longestLogTail === void 0 ? "public" : "masked";
    }
    function shownOf(outcome, longestLogTail) {
      return longestLogTail === void 0 ? {
        names: new Map,
        outcome
      } : {
        longestLogTail,
        names: outcome.names,
        outcome
      };
    }
    function causeSections(title, causes, most, shown) {
      const left = causes.slice(most);
      const targets = left.reduce((sum, {targetIds}) => sum + targetIds.length, 0);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ ...causes.slice(0, most).map(cause => causeSection(title, cause, shown)), (0, 
      _fit_js__WEBPACK_IMPORTED_MODULE_3__.ig)(left.length, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.au)(left.length, "more cause")} on ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.au)(targets, "target")}`) ]);
    }
    function causeSection(title, cause, shown) {
      const {longestLogTail, names, outcome, reason} = shown;
      const audience = audienceOf(longestLogTail);
      const reasons = [ cause.message, (0, _failure_text_js__WEBPACK_IMPORTED_MODULE_2__.IK)(cause, audience) ].filter(it => it !== void 0);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${title} ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)(cause.errorCode, 100)}`, place(cause, names), reasons.length === 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`_CodeDeploy gave no reason._` : messages(reasons), reason && (0, 
      _evidence_js__WEBPACK_IMPORTED_MODULE_1__.hD)(reason), hint(cause.hint), longestLogTail === void 0 ? void 0 : logTail(cause, longestLogTail), next((0, 
      _next_steps_js__WEBPACK_IMPORTED_MODULE_5__.Zn)(cause, outcome)), foldedIds(cause, names) ]);
    }
    function next({sessions, sessionPattern = "", logCommand, pages}) {
      const shown = sessions.length > mostOpenIds ? idsBeforeFold : mostOpenIds;
      const commands = [ ...sessions.slice(0, shown), ...logCommand === void 0 ? [] : [ logCommand ] ];
      const links = pages.map(({title, subject, address}) => (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.nf)(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.Mk)(title)} ${subject}`, address));
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ ...commands.length === 0 ? [] : [ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`**Look on the instance:**`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.OF)(commands.join("\n")) ], sessions.length > shown ? foldedSessions(sessions, sessionPattern) : void 0, links.length === 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)([ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`**Look in the console:**`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)(links, " · ") ], " ") ]);
    }
    function hint(advice) {
      if (advice === void 0) return;
      const {meaning, causes, page} = advice;
      const hasList = causes.length > 1;
      const lead = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)([ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`**Hint:**`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.SM)(hasList ? meaning : (0, _hints_hints_js__WEBPACK_IMPORTED_MODULE_0__.dX)(advice)), page === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.nf)(_markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`AWS documentation`, page) ], " ");
      if (!hasList) return lead;
      const items = causes.map((cause, index) => _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${index + 1}. ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.SM)((0, _hints_hints_js__WEBPACK_IMPORTED_MODULE_0__.xv)(cause))}`);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ lead, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)(items, "\n") ]);
    }
    function place({scriptName, eventName, targetIds}, names) {
      const shown = targetIds.length > mostOpenIds ? idsBeforeFold : mostOpenIds;
      const left = targetIds.length - shown;
      const ids = targetIds.slice(0, shown).map(id => (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)((0, 
      _target_facts_js__WEBPACK_IMPORTED_MODULE_6__.el)(id, names), _failure_text_js__WEBPACK_IMPORTED_MODULE_2__.v3));
      const what = [ scriptName === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)(scriptName, _failure_text_js__WEBPACK_IMPORTED_MODULE_2__.bt)} in`, eventName === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.aY)(eventName, 100) ];
      if (targetIds.length === 1) return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)([ ...what, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`on`, ...ids ], " ");
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.oR)([ ...what, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`on ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.au)(targetIds.length, "target")}:` ], " "), ...ids, left > 0 ? (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.Mk)(`and ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_7__.Cm)(left)} more`) : void 0 ], "\\\n");
    }
    function foldedSessions(sessions, pattern) {
      const left = sessions.length - mostIds;
      if (left <= 0) return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.zH)(`Commands for all ${sessions.length} instances`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.OF)(sessions.join("\n")));
      const others = _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`and ${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.Mk)((0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_7__.Cm)(left))} more, with the IDs in the report file: ${pattern}`;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.zH)(`Commands for the first ${mostIds} instances`, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.OF)(sessions.slice(0, mostIds).join("\n")), others ]));
    }
    function messages(texts) {
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.E5)(texts, longestReason, "\\\n");
    }
    function foldedIds({targetIds}, names) {
      const all = targetIds.length;
      if (all <= mostOpenIds) return;
      const title = all > mostIds ? `The first ${mostIds} targets` : `All ${all} targets`;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.zH)(title, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.E5)(targetIds.slice(0, mostIds).map(id => (0, 
      _target_facts_js__WEBPACK_IMPORTED_MODULE_6__.el)(id, names)), _failure_text_js__WEBPACK_IMPORTED_MODULE_2__.v3, "\\\n"));
    }
    function logTail(cause, longest) {
      const logTail = (0, _failure_text_js__WEBPACK_IMPORTED_MODULE_2__._P)(cause);
      if (logTail === void 0) return;
      const kept = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_7__.w$)(logTail, longest);
      const isCut = kept !== logTail;
      const whose = cause.targetIds.length > 1 ? " of the first target" : "";
      const note = isCut ? ` (last ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_7__.LS)(kept.length, "character")})` : "";
      const title = `Log tail${whose}${note}`;
      const isFold = kept.trim().includes("\n");
      return isFold ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.zH)(title, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.OF)(kept)) : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.V0)([ _markdown_js__WEBPACK_IMPORTED_MODULE_4__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_4__.Mk)(title)}:`, (0, _markdown_js__WEBPACK_IMPORTED_MODULE_4__.OF)(kept) ]);
    }
  },
  653: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      IK: () => /* binding */ errorLineFor,
      _P: () => /* binding */ shownLogTail,
      bt: () => /* binding */ longestScriptName,
      h2: () => /* binding */ affected,
      kY: () => /* binding */ failureText,
      tL: () => /* binding */ longestBeforeEnd,
      v3: () => /* binding */ longestTargetId
    });
    var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    var _target_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8092);
    const longestTargetId = 520;
    const longestScriptName = 400;
    const longestBeforeEnd = 2200;
    const noNames = new Map;
    function errorLineFor(cause, audience) {
      return audience === "masked" ? cause.errorLine : cause.exitCodeMeaning;
    }
    function shownLogTail({logTail}) {
      return logTail === void 0 || /^\s*LifecycleEvent - \S+\s*$/.test(logTail) ? void 0 : logTail;
    }
    function failureText(cause, audience, names = noNames) {
      const {scriptName, eventName} = cause;
      const script = scriptName === void 0 ? "" : `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(scriptName, longestScriptName)} in `;
      const event = eventName === void 0 ? "" : `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(eventName, 100)} `;
      const reasons = [ cause.message ?? "", errorLineFor(cause, audience) ?? "" ].filter(reason => reason !== "");
      const why = reasons.map(reason => (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(reason, 600)).join(" — ");
      const none = cause.failures[0].isExplained ? "no message" : "no diagnostics";
      return `${script}${event}on ${affected(cause, names)}: ${why || none}`;
    }
    function affected({targetIds: [first = "", ...others]}, names) {
      const more = others.length === 0 ? "" : ` and ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.Cm)(others.length)} more`;
      return `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)((0, _target_facts_js__WEBPACK_IMPORTED_MODULE_1__.el)(first, names), longestTargetId)}${more}`;
    }
  },
  9848: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      $5: () => /* binding */ fitted,
      Qi: () => /* binding */ fittedInTurns,
      ig: () => /* binding */ leftOut
    });
    var _time_turns_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8876);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4902);
    function fitted(extents, longest, render) {
      return (0, _time_turns_js__WEBPACK_IMPORTED_MODULE_0__.zd)(fittedInTurns(extents, longest, function*(extent) {
        yield;
        return render(extent);
      }));
    }
    function* fittedInTurns(extents, longest, render) {
      for (const extent of extents) {
        const rendered = yield* render(extent);
        if (Buffer.byteLength(rendered.source) <= longest) return rendered;
      }
      return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`_Too long to show here; see the report file (output \`report-path\`)._`;
    }
    function leftOut(count, what = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.au)(count, "target")) {
      if (count <= 0) return;
      return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`_${what} not shown; see the report file (output \`report-path\`)._`;
    }
  },
  3480: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      I: () => /* binding */ styled
    });
    function styled(style, text) {
      return {
        text,
        style
      };
    }
  },
  4902: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      E5: () => /* binding */ codeList,
      Mk: () => /* binding */ escaped,
      OF: () => /* binding */ fenced,
      SM: () => /* binding */ withCode,
      V0: () => /* binding */ sections,
      a4: () => /* binding */ mermaid,
      aY: () => /* binding */ code,
      au: () => /* binding */ quantity,
      dv: () => /* binding */ none,
      i1: () => /* binding */ consoleLink,
      kB: () => /* binding */ time,
      nf: () => /* binding */ link,
      oR: () => /* binding */ joined,
      p0: () => /* binding */ duration,
      pN: () => /* binding */ inCode,
      tp: () => /* binding */ table,
      wD: () => /* binding */ markdown,
      zH: () => /* binding */ details
    });
    var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8747);
    class SafeMarkdown {
      source;
      constructor(source) {
        this.source = source;
      }
    }
    function markdown(literals, ...values) {
      return new SafeMarkdown(String.raw({
        raw: literals
      }, ...values.map(inline)));
    }
    function joined(parts, separator) {
      return new SafeMarkdown(parts.filter(part => part !== void 0).map(inline).join(separator));
    }
    function sections(parts) {
      return joined(parts.filter(part => part !== void 0 && part.source !== ""), "\n\n");
    }
    function code(text, longest) {
      const line = withShortRuns((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.P8)(text, longest));
      if (line === "") return none;
      const delimiter = "`".repeat(longestRunOfBackticks([ line ]) + 1);
      const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
      return new SafeMarkdown(`${delimiter}${padding}${line}${padding}${delimiter}`);
    }
    function codeList(texts, longest, separator) {
      return joined(texts.map(text => code(text, longest)), separator);
    }
    const interpreted = /@|#\d|GH-\d|:\/\/|www\.|:(?!\d\d:)[\w+-]+:|\b[0-9a-f]{7,}\b/i;
    const longestEscaped = 4e3;
    function escaped(text) {
      const words = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.P8)(text, longestEscaped).split(" ").map(word => interpreted.test(word) ? word.replace(/^(.*?)([.,;:!?)]*)$/, (_, inner, end) => `${code(inner, longestEscaped).source}${end}`) : escapedWord(word));
      return new SafeMarkdown(escapedStart(words.join(" ")) || none.source);
    }
    function withCode(text) {
      const parts = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.P8)(text, longestEscaped).split("`");
      const sources = parts.map((part, index) => index % 2 === 1 ? code(part, longestEscaped).source : escapedPart(part));
      return new SafeMarkdown(sideBySide(sources) || none.source);
    }
    function sideBySide(sources) {
      return sources.reduce((before, next) => before.endsWith("`") && next.startsWith("`") ? `${before} ${next}` : before + next, "");
    }
    function inCode(parts, shown = code) {
      const sources = parts.map(({text, isOwn}) => isOwn ? escapedPart(text).replace(/^ (?=\()/, "\\\n") : shown(text).source);
      return new SafeMarkdown(sideBySide(sources));
    }
    function escapedPart(part) {
      if (part.trim() === "") return part;
      return `${part.startsWith(" ") ? " " : ""}${escaped(part).source}${part.endsWith(" ") ? " " : ""}`;
    }
    function escapedWord(word) {
      return word.replace(/[\\`*_{}[\]<>#~&$|]/g, "\\$&");
    }
    function escapedStart(line) {
      return line.replace(/^(?:[-+=]|:(?=-))/, "\\$&").replace(/^(\d+)([.)])(?= |$)/, "$1\\$2");
    }
    function quantity(count, noun) {
      return escaped((0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.LS)(count, noun));
    }
    function duration(milliseconds) {
      return escaped((0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.r4)(milliseconds));
    }
    function time(moment) {
      return escaped((0, _duration_js__WEBPACK_IMPORTED_MODULE_1__.GU)(moment));
    }
    function fenced(text) {
      const lines = (0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.gB)(text).map(withShortRuns);
      const fence = "`".repeat(Math.max(3, longestRunOfBackticks(lines) + 1));
      return new SafeMarkdown([ `${fence}text`, ...lines, fence ].join("\n"));
    }
    function mermaid(source) {
      return new SafeMarkdown(`\`\`\`mermaid\n${source.replaceAll("`", "'")}\n\`\`\``);
    }
    function details(title, body) {
      const safe = title.replace(/[^\p{L}\p{N} ,()]/gu, "_");
      return new SafeMarkdown(`<details><summary>${safe}</summary>\n\n${body.source}\n\n</details>`);
    }
    function link(text, address) {
      const label = inline(text);
      const url = URL.parse(address);
      if (url?.protocol !== "https:") return new SafeMarkdown(label);
      const safe = url.href.replace(/[()<>[\]"'`|\\\s]/g, percentEncoded).replaceAll("&", "&amp;");
      const start = label.includes("]:") ? "&#32;" : "";
      return new SafeMarkdown(`${start}[${label}](${safe})`);
    }
    function consoleLink(address) {
      return address === void 0 ? void 0 : link(markdown`open in the AWS console`, address);
    }
    const widestIds = 40;
    function table(headers, rows) {
      const cells = rows.map(row => row.map(cell));
      const isShown = headers.map((_, column) => column === 0 || cells.some(row => row[column] !== none.source));
      const line = row => `| ${row.filter((_, column) => isShown[column]).join(" | ")} |`;
      const titles = headers.map((header, column) => {
        if (typeof header === "string") return cell(escaped(header));
        return "ids" in header ? idTitle(header, cells, column) : cell(header);
      });
      return new SafeMarkdown([ line(titles), line(headers.map(() => "---")), ...cells.map(line) ].join("\n"));
    }
    function idTitle({ids: title}, rows, column) {
      const ids = rows.flatMap(row => row.slice(column, column + 1));
      const words = ids.flatMap(id => id.replaceAll("`", "").split(" "));
      const longest = words.reduce((length, word) => Math.max(length, word.length), 0);
      const padding = " ".repeat(Math.max(Math.min(longest, widestIds) - title.length, 0) + 1);
      return `${cell(escaped(title)).replaceAll(" ", " ")}<samp>${padding}</samp>`;
    }
    const none = markdown`–`;
    function inline(value) {
      if (value instanceof SafeMarkdown) return value.source;
      return typeof value === "number" ? String(value) : code(value).source;
    }
    function cell(value) {
      const source = inline(value);
      const shown = source.includes("|") ? source.replace(escapeOrCodeSpan, (piece, _delimiter, text) => text === void 0 ? piece : code(withoutBars(text), text.length).source) : source;
      return shown.replaceAll("|", "\\|") || none.source;
    }
    const escapeOrCodeSpan = /\\.|(`+)(?!`)(.*?)(?<!`)\1(?!`)/g;
    function withoutBars(text) {
      const words = text.split(" ").map(word => word.includes("|") ? "…" : word);
      return words.join(" ");
    }
    function withShortRuns(line) {
      return line.replace(/`{15}(?=`)/g, "$& ");
    }
    function longestRunOfBackticks(lines) {
      let longest = 0;
      for (const line of lines) for (const [run] of line.matchAll(/`+/g)) longest = Math.max(longest, run.length);
      return longest;
    }
    function percentEncoded(character) {
      return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
    }
  },
  3576: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Zn: () => /* binding */ nextSteps,
      ay: () => /* binding */ commandLine
    });
    var _deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2685);
    var _deployment_function_name_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4805);
    var _console_url_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3682);
    var _shell_words_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2513);
    function commandLine({sessions: [first], logCommand}) {
      const commands = [ first, logCommand ].filter(command => command !== void 0);
      return commands.length === 0 ? void 0 : commands.join(", then ");
    }
    function nextSteps(cause, outcome) {
      return nextStepsFor(cause, cause.failures.map(({target}) => target), outcome);
    }
    function nextStepsFor(cause, failed, facts) {
      const targets = distinct(failed);
      return {
        ...commands(cause, targets, facts),
        pages: targets.slice(0, 1).flatMap(target => pages(target, facts))
      };
    }
    function distinct(targets) {
      return [ ...new Map(targets.map(target => [ target.id, target ])).values() ];
    }
    function commands(cause, targets, {region, deploymentId}) {
      const instances = targets.filter(({type}) => type === "instance");
      if (instances.length === 0) return {
        sessions: []
      };
      const log = logCommand(cause, deploymentId);
      if (!(0, _shell_words_js__WEBPACK_IMPORTED_MODULE_0__.Dp)(region)) return {
        sessions: [],
        logCommand: log
      };
      const session = id => `aws ssm start-session --region ${region} --target ${id}`;
      const ids = instances.flatMap(({id}) => (0, _shell_words_js__WEBPACK_IMPORTED_MODULE_0__.nc)(id) ?? []);
      return {
        sessions: ids.map(session),
        sessionPattern: session("INSTANCE_ID"),
        logCommand: log
      };
    }
    function logCommand({scriptName, message = ""}, deploymentId) {
      const isWindows = /\.(?:ps1|bat|cmd|exe)$/i.test(scriptName ?? "") || /\b[A-Z]:\\/.test(message);
      if (scriptName === void 0) return isWindows ? "Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\log\\codedeploy-agent-log.txt -Tail 100" : "sudo tail -n 100 /var/log/aws/codedeploy-agent/codedeploy-agent.log";
      if (!(0, _shell_words_js__WEBPACK_IMPORTED_MODULE_0__.Z5)(deploymentId)) return;
      return isWindows ? `Get-Content C:\\ProgramData\\Amazon\\CodeDeploy\\*\\${deploymentId}\\logs\\scripts.log` : `sudo less /opt/codedeploy-agent/deployment-root/*/${deploymentId}/logs/scripts.log`;
    }
    function pages(target, {region = "", evidence}) {
      const page = (title, subject, path, fragment) => {
        const address = (0, _console_url_js__WEBPACK_IMPORTED_MODULE_1__.F)(region, path, fragment);
        return address === void 0 ? [] : [ {
          title,
          subject,
          address
        } ];
      };
      const functionPage = name => page("Metrics and logs of the function", name, "lambda/home", `#/functions/${part(name)}?tab=monitoring`);
      if (target.type !== "lambda" && target.type !== "ecs") return [];
      const hook = evidence.find(({source}) => source === "logs")?.about;
      const functions = [ hook, target.functionName ].flatMap(name => name === void 0 ? [] : (0, 
      _deployment_function_name_js__WEBPACK_IMPORTED_MODULE_2__.j)(name));
      return [ ...servicePages(target, page), ...[ ...new Set(functions) ].flatMap(functionPage) ];
    }
    function servicePages(target, page) {
      const named = (0, _deployment_ecs_service_js__WEBPACK_IMPORTED_MODULE_3__.G)(target.id);
      if (target.type !== "ecs" || named === void 0) return [];
      const {cluster, service} = named;
      const path = `ecs/v2/clusters/${part(cluster)}/services/${part(service)}`;
      return [ ...page("Events of the service", service, `${path}/events`), ...page("Tasks of the service", service, `${path}/tasks`) ];
    }
    function part(name) {
      return encodeURIComponent(name.toWellFormed());
    }
  },
  2362: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ew: () => /* binding */ rollbackText,
      Lq: () => /* binding */ waitText,
      R6: () => /* binding */ rollbackResults,
      ei: () => /* binding */ despiteText,
      rs: () => /* binding */ noTargetsText
    });
    var _duration_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8747);
    const noTargetsText = "No targets: nothing was deployed. Check that instances match the tags or Auto Scaling groups of the deployment group.";
    const despiteText = "`fail-on: instance` makes this step fail: CodeDeploy counts the deployment as a success, but at least one target failed.";
    const rollbackResults = new Map([ [ "Succeeded", {
      words: "succeeded",
      meaning: "the previous revision is back"
    } ], [ "Failed", {
      words: "failed",
      meaning: "the previous revision is not back on every target"
    } ], [ "Stopped", {
      words: "was stopped",
      meaning: "the previous revision may not be back on every target"
    } ] ]);
    function rollbackText(status) {
      const result = rollbackResults.get(status);
      return result && `${result.words}: ${result.meaning}`;
    }
    function waitText({endsAt, original}) {
      const until = endsAt === void 0 ? "" : ` until ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_0__.GU)(endsAt)}`;
      return `CodeDeploy waits${until} before it terminates the original ${original}. An alarm or a person can still stop the deployment.`;
    }
  },
  4689: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ax: () => /* binding */ shortCommit,
      IW: () => /* binding */ readyLine,
      Le: () => /* binding */ revisionText,
      Lo: () => /* binding */ endedBeforeText,
      QY: () => /* binding */ openingLines,
      TZ: () => /* binding */ deploymentLines
    });
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(754);
    var _values_commit_id_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6626);
    var _duration_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8747);
    var _log_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3480);
    var _shell_words_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2513);
    function openingLines(options) {
      const {deploymentId, region, consoleUrl, why} = options;
      return [ [ (0, _log_line_js__WEBPACK_IMPORTED_MODULE_0__.I)("bold", `Watching deployment ${deploymentId}`), ` in ${region}` ], ...consoleUrl === void 0 ? [] : [ [ `Console: ${consoleUrl}` ] ], ...why === void 0 ? [] : [ [ "Chosen because ", (0, 
      _values_clause_js__WEBPACK_IMPORTED_MODULE_1__.D4)(why), "." ] ] ];
    }
    function endedBeforeText(milliseconds) {
      return `The deployment ended ${(0, _duration_js__WEBPACK_IMPORTED_MODULE_2__.r4)(milliseconds)} ago, before the watch began.`;
    }
    function deploymentLines(deployment) {
      const {applicationName, deploymentGroupName, revision, creator} = deployment;
      const facts = [ applicationName && `application ${applicationName}`, deploymentGroupName && `group ${deploymentGroupName}`, deployment.deploymentConfigName, [ deployment.computePlatform, deployment.deploymentType ].filter(part => part !== void 0).join(" "), revision && `revision ${revisionText(revision)}`, creator && `by ${creator}` ];
      const rolledBack = deployment.rollbackInfo?.rollbackTriggeringDeploymentId;
      return [ [ facts.filter(fact => fact).join(" · ") ], ...rolledBack === void 0 ? [] : [ [ `This deployment rolls back deployment ${rolledBack}.` ] ] ];
    }
    function readyLine(deployment) {
      const {readyWaitMinutes, readyAction} = deployment;
      const id = (0, _shell_words_js__WEBPACK_IMPORTED_MODULE_3__.Z5)(deployment.id) ? deployment.id : "ID";
      const wait = readyWaitMinutes === void 0 ? "the wait time set in the deployment group" : (0, 
      _duration_js__WEBPACK_IMPORTED_MODULE_2__.r4)(readyWaitMinutes * 6e4);
      const then = readyAction === "STOP_DEPLOYMENT" ? `stops the deployment after ${wait}` : `reroutes traffic by itself after ${wait}`;
      return [ (0, _log_line_js__WEBPACK_IMPORTED_MODULE_0__.I)("yellow", "The replacement fleet is ready and waiting for traffic to be rerouted. "), 'Choose "Reroute traffic" in the console, or run: ', `aws deploy continue-deployment --deployment-id ${id} --deployment-wait-type READY_WAIT. `, `CodeDeploy ${then}. (With on-ready: continue, the action reroutes traffic; with on-ready: succeed, the step ends here.)` ];
    }
    function shortCommit(text) {
      return (0, _values_commit_id_js__WEBPACK_IMPORTED_MODULE_4__.jh)(text) ? text.slice(0, 12) : text;
    }
    function revisionText(revision) {
      switch (revision.type) {
       case "GitHub":
        return `${revision.repository ?? "GitHub"}@${shortCommit(revision.commitId ?? "unknown commit")}`;

       case "S3":
        return `s3://${revision.bucket ?? ""}/${revision.key ?? ""}`;

       case "AppSpecContent":
        return "AppSpec content";

       case "other":
        return revision.typeName;
      }
    }
  },
  4247: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      F8: () => /* binding */ groupOf,
      eZ: () => /* binding */ namesOf,
      zG: () => /* binding */ hasWatched
    });
    function hasWatched({conclusion, snapshot}) {
      return conclusion !== "error" || snapshot !== void 0;
    }
    function groupOf({snapshot, group}) {
      const deployment = snapshot?.deployment;
      return {
        applicationName: deployment?.applicationName ?? group?.applicationName,
        deploymentGroupName: deployment?.deploymentGroupName ?? group?.deploymentGroupName
      };
    }
    function namesOf(facts) {
      return Object.values(groupOf(facts)).filter(name => name !== void 0);
    }
  },
  3839: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      ZI: () => /* binding */ withReason,
      _l: () => /* binding */ pluralOf,
      pP: () => /* binding */ longestQuote,
      uV: () => /* binding */ reasonText
    });
    var _values_clause_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(754);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);
    var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
    const longestQuote = 600;
    function reasonText({text, count, noun}) {
      return `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_1__.TN)((0, _values_clause_js__WEBPACK_IMPORTED_MODULE_2__.D4)(text), longestQuote)}${count > 1 ? ` (${(0, 
      _values_text_js__WEBPACK_IMPORTED_MODULE_1__.LS)(count, noun, pluralOf(noun))})` : ""}`;
    }
    function pluralOf(noun) {
      return noun === "activity" ? "activities" : `${noun}s`;
    }
    function withReason(message, reason) {
      if (reason === void 0) return message;
      return `${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_1__.Qu)((0, _values_text_js__WEBPACK_IMPORTED_MODULE_1__.xv)(message, _failure_text_js__WEBPACK_IMPORTED_MODULE_0__.tL))} — ${reasonText(reason)}`;
    }
  },
  2513: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Dp: () => /* binding */ isRegion,
      Z5: () => /* binding */ isDeploymentId,
      nc: () => /* binding */ ec2InstanceId
    });
    function isDeploymentId(text) {
      return text !== void 0 && /^d-[A-Z0-9]{1,20}$/.test(text);
    }
    function isRegion(text) {
      return text !== void 0 && /^[a-z]{2}[a-z0-9-]{1,30}$/.test(text);
    }
    function ec2InstanceId(id) {
      return /^(?:arn:[\w-]{1,30}:ec2:[\w-]{1,60}:\d{12}:instance\/)?(i-[0-9a-f]{8,17})$/.exec(id)?.[1];
    }
  },
  2933: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      L: () => /* binding */ lookOf
    });
    var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4902);
    const other = {
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`⚪`,
      style: "bold",
      tick: "…",
      bar: "other",
      rank: 2
    };
    const looks = new Map([ [ "Failed", {
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`❌`,
      style: "red",
      tick: "✗",
      bar: "failed",
      rank: 0
    } ], [ "Stopped", {
      ...other,
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🛑`,
      style: "red"
    } ], [ "InProgress", {
      ...other,
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🔵`,
      style: "blue",
      bar: "running",
      rank: 1
    } ], [ "Ready", {
      ...other,
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🟦`,
      style: "yellow",
      rank: 3
    } ], [ "Pending", {
      ...other,
      rank: 4
    } ], [ "Skipped", {
      ...other,
      style: "dim",
      tick: "–",
      rank: 5
    } ], [ "Succeeded", {
      mark: _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`✅`,
      style: "green",
      tick: "✓",
      bar: "succeeded",
      rank: 6
    } ] ]);
    function lookOf(status) {
      return looks.get(status) ?? other;
    }
  },
  7314: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Po: () => /* binding */ countsTable,
      __: () => /* binding */ countsPhrase,
      x7: () => /* binding */ markedStatus
    });
    var _deployment_status_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4270);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(808);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4902);
    var _status_look_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2933);
    const known = new Set([ ..._deployment_status_js__WEBPACK_IMPORTED_MODULE_0__.e0, ..._deployment_status_js__WEBPACK_IMPORTED_MODULE_0__.Kp, ..._deployment_status_js__WEBPACK_IMPORTED_MODULE_0__.x5 ]);
    function statusWord(status) {
      return known.has(status) ? (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.Mk)(status) : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(status, 50);
    }
    function markedStatus(status) {
      return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${(0, _status_look_js__WEBPACK_IMPORTED_MODULE_2__.L)(status).mark}\u00a0${statusWord(status)}`;
    }
    function countsPhrase({total, byStatus}) {
      const parts = [ ...byStatus ].map(([status, count]) => _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_1__.Mk)((0, _values_text_js__WEBPACK_IMPORTED_MODULE_3__.Cm)(count))} ${statusWord(status)}`);
      const targets = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.au)(total, "target");
      return parts.length === 0 ? targets : _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${targets}: ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_1__.oR)(parts, ", ")}`;
    }
    function countsTable({total, byStatus}) {
      if (total === 0) return;
      const rows = [ ...byStatus ].map(([status, count]) => [ markedStatus(status), count ]);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.tp)([ "Status", "Targets" ], [ ...rows, [ _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`**Total**`, total ] ]);
    }
  },
  8092: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      HG: () => /* binding */ timeTaken,
      YG: () => /* binding */ longestName,
      aP: () => /* binding */ fleetOf,
      el: () => /* binding */ withName,
      m_: () => /* binding */ shortId
    });
    var _values_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    const longestName = 60;
    const stackArn = /^arn:[\w-]{1,30}:cloudformation:[\w-]{1,60}:\d{12}:stack\/([\w-]{1,128})\/[\w-]{1,60}$/;
    function shortId(id) {
      return stackArn.exec(id)?.[1] ?? id;
    }
    function withName(id, names) {
      const name = names.get(id);
      return name === void 0 ? shortId(id) : `${id} (${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_0__.TN)(name, longestName)})`;
    }
    function fleetOf(target) {
      return target.type === "instance" ? target.label : void 0;
    }
    function timeTaken({lifecycleEvents}, now) {
      const starts = lifecycleEvents.flatMap(({startTime}) => startTime ?? []);
      const ends = lifecycleEvents.flatMap(({endTime}) => endTime ?? []);
      const isRunning = now !== void 0 && lifecycleEvents.some(event => event.status === "InProgress");
      const end = isRunning || ends.length === 0 ? now : Math.max(...ends);
      return starts.length === 0 || end === void 0 ? void 0 : end - Math.min(...starts);
    }
  },
  835: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      i: () => /* binding */ targetsSection
    });
    var _deployment_failures_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(3151);
    var _values_text_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(808);
    var _failure_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(653);
    var _fit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9848);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4902);
    var _status_look_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2933);
    var _status_word_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7314);
    var _target_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8092);
    const mostOpenRows = 30;
    function targetsSection(snapshot, mostRows, names = new Map) {
      if (snapshot.targets.length === 0) return;
      const sorted = snapshot.targets.toSorted((a, b) => (0, _status_look_js__WEBPACK_IMPORTED_MODULE_3__.L)(a.status).rank - (0, 
      _status_look_js__WEBPACK_IMPORTED_MODULE_3__.L)(b.status).rank);
      const shown = sorted.slice(0, mostRows);
      const hasLabels = shown.some(target => (0, _target_facts_js__WEBPACK_IMPORTED_MODULE_5__.aP)(target) !== void 0);
      const rows = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.tp)([ {
        ids: "Target"
      }, ...hasLabels ? [ "Fleet" ] : [], "Status", "Last event", "Took" ], shown.map(target => row(target, names, hasLabels, snapshot.at)));
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.V0)([ snapshot.deployment.computePlatform === "Server" ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`### Instances` : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`### Targets`, shown.length > mostOpenRows ? (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.zH)((0, _values_text_js__WEBPACK_IMPORTED_MODULE_6__.LS)(shown.length, "target"), rows) : rows, (0, 
      _fit_js__WEBPACK_IMPORTED_MODULE_1__.ig)(sorted.length - shown.length) ]);
    }
    function row(target, names, hasLabels, now) {
      const event = endingEvent(target);
      const time = (0, _target_facts_js__WEBPACK_IMPORTED_MODULE_5__.HG)(target, now);
      const name = names.get(target.id);
      const errorCode = target.status === "Failed" ? event?.diagnostics?.errorCode : void 0;
      return [ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)((0, 
      _target_facts_js__WEBPACK_IMPORTED_MODULE_5__.m_)(target.id), _failure_text_js__WEBPACK_IMPORTED_MODULE_0__.v3), name === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(name, _target_facts_js__WEBPACK_IMPORTED_MODULE_5__.YG) ], " "), ...hasLabels ? [ fleet((0, 
      _target_facts_js__WEBPACK_IMPORTED_MODULE_5__.aP)(target)) ] : [], (0, _status_word_js__WEBPACK_IMPORTED_MODULE_4__.x7)(target.status), (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)([ (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(event?.name ?? "", 100), errorCode === void 0 || errorCode === "Success" ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(errorCode, 100) ], " "), time === void 0 ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.dv : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.p0)(time) ];
    }
    function fleet(label = "") {
      if (label === "Blue") return _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`Blue`;
      return label === "Green" ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`Green` : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.aY)(label, 50);
    }
    function endingEvent(target) {
      const failed = target.status === "Succeeded" ? void 0 : (0, _deployment_failures_js__WEBPACK_IMPORTED_MODULE_7__.Qz)(target);
      return failed ?? target.lifecycleEvents.findLast(event => event.status === "InProgress" || event.status === "Succeeded");
    }
  },
  7980: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Z: () => /* binding */ trafficSection
    });
    var _fit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9848);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4902);
    var _target_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8092);
    const mostTables = 20;
    function trafficSection(snapshot) {
      const tables = snapshot.targets.flatMap(target => trafficTable(target) ?? []);
      if (tables.length === 0) return;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.V0)([ _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`### Traffic`, ...tables.slice(0, mostTables), (0, 
      _fit_js__WEBPACK_IMPORTED_MODULE_0__.ig)(tables.length - mostTables) ]);
    }
    function trafficTable(target) {
      switch (target.type) {
       case "lambda":
        return lambdaTable(target);

       case "ecs":
        return target.taskSets.length === 0 ? void 0 : ecsTable(target);

       case "cloudformation":
        return target.targetVersionWeight === void 0 ? void 0 : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.tp)([ {
          ids: "Resource"
        }, "Type", "Traffic on the new version" ], [ [ name((0, _target_facts_js__WEBPACK_IMPORTED_MODULE_2__.m_)(target.id)), name(target.resourceType), share(target.targetVersionWeight) ] ]);

       default:
        return;
      }
    }
    function lambdaTable(target) {
      const {functionName, functionAlias, currentVersion, targetVersion, targetVersionWeight: shifted} = target;
      if (targetVersion === void 0 && shifted === void 0) return;
      const alias = functionAlias === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`alias ${name(functionAlias)}`;
      const lambda = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.oR)([ name(functionName ?? target.id), alias ], " ");
      const unshifted = shifted === void 0 ? void 0 : 100 - shifted;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.tp)([ {
        ids: "Function"
      }, "Version", "Traffic" ], [ [ lambda, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${name(currentVersion)} (current)`, share(unshifted) ], [ lambda, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${name(targetVersion)} (target)`, share(shifted) ] ]);
    }
    function ecsTable(target) {
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.tp)([ {
        ids: "Task set"
      }, "Traffic", "Tasks", {
        ids: "Target group"
      } ], target.taskSets.map(taskSet => [ taskSetName(taskSet), share(taskSet.trafficWeight), tasks(taskSet), name(taskSet.targetGroup) ]));
    }
    function taskSetName({label, status, id}) {
      const known = [ label, status ].filter(text => text !== void 0).map(name);
      if (known.length === 0) return name(id);
      const labels = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.oR)(known, " ");
      return id === void 0 ? labels : _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${labels} <br> ${name(id)}`;
    }
    function share(weight) {
      if (weight === void 0) return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.dv;
      const full = Math.round(Math.min(Math.max(weight, 0), 100) / 10);
      const bar = "█".repeat(full) + "░".repeat(10 - full);
      return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.wD`${bar}\u00a0${Number(weight.toFixed(1))}\u00a0%`;
    }
    function name(text = "") {
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.aY)(text, 200);
    }
    function tasks({runningCount, desiredCount, pendingCount}) {
      if (runningCount === void 0) return _markdown_js__WEBPACK_IMPORTED_MODULE_1__.dv;
      const waiting = pendingCount ? `, ${pendingCount} pending` : "";
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_1__.Mk)(`${runningCount} of ${desiredCount ?? "?"}${waiting}`);
    }
  },
  7052: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      R: () => /* binding */ heading,
      Y: () => /* binding */ verdictSections
    });
    var _deployment_section_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(470);
    var _failure_section_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1335);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4902);
    var _notes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2362);
    var _opening_lines_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4689);
    var _outcome_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(4247);
    var _status_word_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7314);
    var _verdicts_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5237);
    function heading(outcome) {
      const names = (0, _outcome_js__WEBPACK_IMPORTED_MODULE_6__.eZ)(outcome);
      const line = _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`## ${headline(outcome)}`;
      const place = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)([ names.length === 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.E5)(names, 100, " / "), ...regionAndAccount(outcome) ], " · ");
      return place.source === "" ? line : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`${line}<br><sub>${place}</sub>`;
    }
    function regionAndAccount({region, account}) {
      return [ region === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`region\u00a0${region}`, account === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`account\u00a0${account}` ];
    }
    function headline(outcome) {
      const {conclusion, rootCause, failedTargetIds, deploymentDespiteFailure: deployment} = outcome;
      if (deployment !== void 0) {
        const targets = (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.au)(failedTargetIds.length, "target");
        return _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`❌ ${targets} failed; the deployment ${(0, 
        _markdown_js__WEBPACK_IMPORTED_MODULE_2__.Mk)(deployment)}`;
      }
      const [, , headline] = (0, _verdicts_js__WEBPACK_IMPORTED_MODULE_5__.Vj)(conclusion, rootCause?.code);
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)([ headline, rollbackWords(outcome) ], " ");
    }
    function rollbackWords({conclusion, rollback}) {
      if (conclusion !== "failure" && conclusion !== "stopped") return;
      const status = rollback?.snapshot?.deployment.status;
      if (status === "Succeeded") return conclusion === "stopped" ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`and rolled back` : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`and was rolled back`;
      return status === "Failed" ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`and its rollback failed` : void 0;
    }
    function verdictSections(outcome, extent, isUnderHeading) {
      const {rollback, stop, terminationWait, hasNoTargets, deploymentDespiteFailure} = outcome;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.V0)([ lead(outcome, isUnderHeading ? {} : outcome), chosen(outcome), deploymentDespiteFailure === "succeeded" ? (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.SM)(_notes_js__WEBPACK_IMPORTED_MODULE_3__.ei) : void 0, terminationWait && (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.Mk)((0, _notes_js__WEBPACK_IMPORTED_MODULE_3__.Lq)(terminationWait)), hasNoTargets ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`⚠️ ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.Mk)(_notes_js__WEBPACK_IMPORTED_MODULE_3__.rs)}` : void 0, stop && stopLine(stop), rollback && (0, 
      _deployment_section_js__WEBPACK_IMPORTED_MODULE_0__.iU)(rollback), (0, _failure_section_js__WEBPACK_IMPORTED_MODULE_1__.h)(outcome, extent) ]);
    }
    function lead(outcome, shown) {
      const {deploymentId, snapshot, counts} = outcome;
      if (deploymentId === void 0) return shown.region === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`Region ${shown.region}`;
      const deployment = snapshot?.deployment;
      return (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)([ _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`Deployment ${deploymentId}`, ...regionAndAccount(shown), deployment && (0, 
      _deployment_section_js__WEBPACK_IMPORTED_MODULE_0__.qd)(deployment), deployment && !headingShowsStatus(outcome) ? (0, 
      _status_word_js__WEBPACK_IMPORTED_MODULE_4__.x7)(deployment.status) : void 0, counts && (0, 
      _status_word_js__WEBPACK_IMPORTED_MODULE_4__.__)(counts), (0, _outcome_js__WEBPACK_IMPORTED_MODULE_6__.zG)(outcome) ? _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`watched for ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.p0)(outcome.endedAt - outcome.startedAt)}` : void 0, (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.i1)(outcome.consoleUrl) ], " · ");
    }
    function chosen({why, endedBefore}) {
      const parts = [ why === void 0 ? void 0 : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`Chosen because ${(0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.pN)(why)}.`, endedBefore === void 0 ? void 0 : (0, 
      _markdown_js__WEBPACK_IMPORTED_MODULE_2__.Mk)((0, _opening_lines_js__WEBPACK_IMPORTED_MODULE_7__.Lo)(endedBefore)) ];
      return parts.every(part => part === void 0) ? void 0 : (0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.oR)(parts, " ");
    }
    function headingShowsStatus(outcome) {
      const isOfDeployment = [ "success", "failure", "stopped", "ready" ].includes(outcome.conclusion);
      return isOfDeployment && outcome.deploymentDespiteFailure === void 0;
    }
    function stopLine({text, answer}) {
      const sentence = _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`**${(0, _markdown_js__WEBPACK_IMPORTED_MODULE_2__.Mk)(text)}**`;
      return answer === void 0 ? sentence : _markdown_js__WEBPACK_IMPORTED_MODULE_2__.wD`${sentence} CodeDeploy: ${answer}`;
    }
  },
  5237: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Vj: () => /* binding */ verdictOf,
      fs: () => /* binding */ despiteFailure,
      yI: () => /* binding */ despiteWords
    });
    var _values_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(808);
    var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4902);
    const verdicts = {
      success: [ "green", "succeeded", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`✅ Deployment succeeded` ],
      failure: [ "red", "failed", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`❌ Deployment failed` ],
      stopped: [ "red", "was stopped", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🛑 Deployment was stopped` ],
      ready: [ "green", "is ready for traffic", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🟦 Deployment is ready for traffic` ],
      shifted: [ "green", "has moved all traffic to the new version", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`✅ All traffic has moved to the new version` ],
      "timed-out": [ "yellow", "was still running when the timeout was reached", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`⏱️ The watch timed out` ],
      cancelled: [ "yellow", "was still running when the watch was cancelled", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`🚫 The watch was cancelled` ],
      error: [ "red", "the result could not be determined", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`⚠️ The result could not be determined` ]
    };
    const invalidInputs = [ "red", "the inputs are invalid", _markdown_js__WEBPACK_IMPORTED_MODULE_0__.wD`⚠️ The inputs are invalid` ];
    function despiteFailure(conclusion, deploymentStatus) {
      if (conclusion !== "failure" || deploymentStatus === void 0 || deploymentStatus === "Failed") return;
      return deploymentStatus === "Succeeded" ? "succeeded" : "is still running";
    }
    function despiteWords(deployment, failedTargets) {
      return `${deployment}, but ${(0, _values_text_js__WEBPACK_IMPORTED_MODULE_1__.LS)(failedTargets, "target")} failed`;
    }
    function verdictOf(conclusion, errorCode) {
      return conclusion === "error" && errorCode === "InvalidInput" ? invalidInputs : verdicts[conclusion];
    }
  },
  6696: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      e: () => /* binding */ run
    });
    var deployment_evidence = __nccwpck_require__(6137);
    var failures = __nccwpck_require__(3151);
    var commit_id = __nccwpck_require__(6626);
    var values_text = __nccwpck_require__(808);
    // CONCATENATED MODULE: ./build/inputs.js
    const onEnds = [ "leave", "stop", "rollback" ];
    const whens = [ "never", "failure", "always" ];
    const inputDefaults = {
      api: "auto",
      "poll-interval-seconds": "15",
      until: "completion",
      "fail-on": "instance",
      "fail-fast": "false",
      "on-ready": "wait",
      "on-timeout": "leave",
      "on-cancel": "leave",
      "follow-rollback": "true",
      evidence: "auto",
      summary: "always",
      comment: "never"
    };
    const booleans = new Map([ ...[ "true", "True", "TRUE" ].map(text => [ text, true ]), ...[ "false", "False", "FALSE" ].map(text => [ text, false ]) ]);
    function parseInputs(read) {
      const reader = new InputReader(read);
      const inputs = {
        deploymentId: reader.deploymentId(),
        group: reader.group(),
        names: {
          applicationName: reader.optional("application-name"),
          deploymentGroupName: reader.optional("deployment-group-name")
        },
        revision: reader.matching("revision", text => text.length <= 1100 && !/\p{Cc}/u.test(text), "one line: a commit ID (7 to 40, or 64, hexadecimal digits), or the key, eTag or version of an S3 object"),
        pipeline: reader.matching("pipeline", text => /^[A-Za-z0-9.@_-]{1,100}$/.test(text), "the name of a pipeline: letters, digits and . @ _ - only"),
        region: reader.matching("aws-region", text => /^[a-z0-9-]{1,63}$/.test(text), "a region such as eu-central-1") ?? reader.optional("aws-region"),
        roleToAssume: reader.matching("role-to-assume", text => /^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/.test(text), "the ARN of an IAM role, such as arn:aws:iam::123456789012:role/deployment-reader"),
        api: reader.word("api", [ "auto", "targets", "instances" ]),
        pollInterval: reader.positiveNumber("poll-interval-seconds", Number(inputDefaults["poll-interval-seconds"])) * 1e3,
        until: reader.word("until", [ "completion", "traffic-shifted" ]),
        timeout: reader.minutes("timeout-minutes"),
        failOn: reader.word("fail-on", [ "instance", "deployment" ]),
        failFast: reader.boolean("fail-fast"),
        onReady: reader.word("on-ready", [ "wait", "succeed", "continue" ]),
        onTimeout: reader.word("on-timeout", onEnds),
        onCancel: reader.word("on-cancel", onEnds),
        followRollback: reader.boolean("follow-rollback"),
        evidence: reader.word("evidence", [ "auto", "none" ]),
        summary: reader.word("summary", whens),
        checkRun: reader.optional("check-run"),
        comment: reader.word("comment", whens),
        workingDirectory: reader.text("working-directory"),
        sha: reader.matching("sha", commit_id /* isCommitId */ .jh, "a full commit SHA of 40 (or 64) hexadecimal digits"),
        gitHubToken: reader.optional("github-token")
      };
      return {
        inputs,
        violations: [ ...reader.violations, ...contradictions(inputs) ]
      };
    }
    function contradictions(inputs) {
      const {failFast, failOn, group, deploymentId, revision, pipeline} = inputs;
      const searches = [ [ "revision", revision ], [ "pipeline", pipeline ] ];
      const given = searches.flatMap(([name, text]) => text === void 0 ? [] : name);
      const needsNames = given.flatMap(name => {
        if (deploymentId !== void 0) return `${name} is given together with deployment-id, but ${name} is for finding the deployment: leave one of them out.`;
        const needs = "needs both application-name and deployment-group-name";
        return group === void 0 ? `${name} is given, but ${needs}.` : [];
      });
      return [ ...failFast && failOn === "deployment" ? [ 'fail-fast is "true" and fail-on is "deployment", but fail-fast ends the step at the first failed ' + "target, which fail-on: deployment does not count: leave fail-fast out, or use fail-on: instance." ] : [], ...needsNames, ...given.length === 2 ? [ "revision is given together with pipeline: leave one of them out." ] : [] ];
    }
    const missingValues = new Set([ "none", "null", "undefined" ]);
    class InputReader {
      violations=[];
      #read;
      constructor(read) {
        this.#read = read;
      }
      text(name) {
        return this.#read(name).trim() || defaultOf(name);
      }
      optional(name) {
        return this.text(name) || void 0;
      }
      matching(name, isAllowed, allowed) {
        const text = this.optional(name);
        return text === void 0 || isAllowed(text) ? text : this.#reject(name, allowed, void 0);
      }
      deploymentId() {
        const text = this.optional("deployment-id");
        if (text !== void 0 && missingValues.has(text.toLowerCase())) {
          this.violations.push(`deployment-id is "${text}", which is what programs print for a value that is missing (the AWS CLI ` + "prints None with --output text, jq null, JavaScript undefined): the step that should set the ID " + "did not find one.");
          return;
        }
        return this.matching("deployment-id", id => /^[A-Za-z0-9-]+$/.test(id), "letters, digits and hyphens only");
      }
      word(name, words) {
        const text = this.text(name);
        return words.find(word => word === text) ?? this.#reject(name, `one of ${words.join(", ")}`, inputDefaults[name]);
      }
      boolean(name) {
        return booleans.get(this.text(name)) ?? this.#reject(name, "true or false", inputDefaults[name] === "true");
      }
      minutes(name) {
        if (this.text(name) === "") return;
        const minutes = this.positiveNumber(name, void 0);
        return minutes === void 0 ? void 0 : minutes * 6e4;
      }
      positiveNumber(name, fallback) {
        const text = this.text(name);
        const number = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
        if (Number.isFinite(number) && number > 0) return number;
        return this.#reject(name, "a number above zero in plain digits, decimals allowed, such as 15 or 0.5", fallback);
      }
      group() {
        const names = [ "application-name", "deployment-group-name" ];
        const [applicationName, deploymentGroupName] = [ this.text(names[0]), this.text(names[1]) ];
        if (applicationName !== "" && deploymentGroupName !== "") return {
          applicationName,
          deploymentGroupName
        };
        if (this.text("deployment-id") === "") {
          const given = names.filter(name => this.text(name) !== "");
          const missing = names.filter(name => this.text(name) === "");
          const what = given.length === 0 ? "deployment-id is empty, and so are application-name and deployment-group-name" : `deployment-id is empty, and so is ${missing.join()}, but ${given.join()} is given`;
          this.violations.push(`${what}: give either deployment-id, or both application-name and deployment-group-name.`);
        }
        return;
      }
      #reject(name, allowed, fallback) {
        this.violations.push(`${name} is "${(0, values_text /* oneLine */ .TN)(this.text(name), 300)}", but must be ${allowed}.`);
        return fallback;
      }
    }
    function defaultOf(name) {
      return name in inputDefaults ? inputDefaults[name] : "";
    }
    // CONCATENATED MODULE: ./build/deployment/account.js
    const arnWithAccount = /^arn:[\w-]{1,30}:[\w-]{1,60}:[\w-]{0,60}:(\d{12}):/;
    function accountIn(arns) {
      for (const arn of arns) {
        const account = arnWithAccount.exec(arn ?? "")?.[1];
        if (account !== void 0) return account;
      }
      return;
    }
    function arnsOf(targets) {
      return targets.flatMap(({arn, id}) => [ arn, id ]);
    }
    var deployment_counts = __nccwpck_require__(8120);
    var deployment_status = __nccwpck_require__(4270);
    var verdict = __nccwpck_require__(2147);
    // CONCATENATED MODULE: ./build/deployment/traffic-shift.js
    function isTrafficShifted({deployment, targets}) {
      if ((0, deployment_status /* isFinalDeploymentStatus */ .Ac)(deployment.status)) return false;
      if (deployment.rollbackInfo?.rollbackDeploymentId !== void 0) return false;
      if (targets.length === 0 || ((0, deployment_counts /* countedByCodeDeploy */ .qD)(deployment) ?? 0) > targets.length) return false;
      if (targets.every(isEcs)) return targets.every(isServiceShifted);
      return deployment.deploymentType === "BLUE_GREEN" && targets.every(isInstance) && isFleetShifted(targets);
    }
    function isServiceShifted({status, lifecycleEvents, taskSets}) {
      const isDone = lifecycleEvents.length > 0 && lifecycleEvents.every(hasSucceeded);
      const replacement = taskSets.filter(({label}) => label === "Green");
      const others = taskSets.filter(({label}) => label !== "Green");
      const hasAllTraffic = replacement.some(({trafficWeight}) => trafficWeight === 100) && others.every(({trafficWeight = 0}) => trafficWeight === 0);
      return isDone && status !== "Failed" && hasAllTraffic;
    }
    function isFleetShifted(instances) {
      const green = instances.filter(({label}) => label === "Green");
      const blue = instances.filter(({label}) => label === "Blue");
      const isLabelled = green.length > 0 && blue.length > 0 && green.length + blue.length === instances.length;
      return isLabelled && green.every(({status}) => status === "Succeeded") && blue.every(isOutOfLoadBalancer);
    }
    function isOutOfLoadBalancer({lifecycleEvents}) {
      const named = name => lifecycleEvents.filter(event => event.name === name);
      const blocked = named("BlockTraffic");
      return blocked.length > 0 && [ ...blocked, ...named("AfterBlockTraffic") ].every(hasSucceeded);
    }
    function hasSucceeded({status}) {
      return status === "Succeeded";
    }
    function isEcs(target) {
      return target.type === "ecs";
    }
    function isInstance(target) {
      return target.type === "instance";
    }
    // CONCATENATED MODULE: ./build/deployment/waits.js
    const longestWait = 48 * 60;
    function plannedWaits(deployment) {
      const {readyWaitMinutes = 0, terminationWaitMinutes = 0, terminationAction} = deployment;
      return {
        ready: minutesOf(readyWaitMinutes),
        termination: terminationAction === "TERMINATE" ? minutesOf(terminationWaitMinutes) : 0
      };
    }
    function terminationWait(snapshot) {
      const {deployment, targets, at} = snapshot;
      if ((0, deployment_status /* isFinalDeploymentStatus */ .Ac)(deployment.status)) return;
      const hasStarted = deployment.terminationWaitStarted === true;
      const minutes = hasStarted ? minutesOf(deployment.terminationWaitMinutes ?? 0) : plannedWaits(deployment).termination;
      if (!hasStarted && (minutes === 0 || !isTrafficShifted(snapshot))) return;
      const original = deployment.computePlatform === "ECS" ? "tasks" : "instances";
      if (minutes === 0) return {
        original
      };
      const ends = targets.flatMap(target => target.lifecycleEvents.flatMap(({endTime}) => endTime ?? []));
      const startedAt = ends.length === 0 ? at : Math.min(ends.reduce((a, b) => Math.max(a, b)), at);
      const endsAt = startedAt + minutes * 6e4;
      return {
        original,
        minutes,
        endsAt,
        remaining: Math.max(endsAt - at, 0)
      };
    }
    function minutesOf(minutes) {
      return Number.isFinite(minutes) ? Math.min(Math.max(minutes, 0), longestWait) : 0;
    }
    var error_line = __nccwpck_require__(2956);
    var exit_codes = __nccwpck_require__(5814);
    var turns = __nccwpck_require__(8876);
    var clause = __nccwpck_require__(754);
    var duration = __nccwpck_require__(8747);
    var failure_text = __nccwpck_require__(653);
    var verdicts = __nccwpck_require__(5237);
    var opening_lines = __nccwpck_require__(4689);
    // CONCATENATED MODULE: ./build/report/waiting.js
    function waitingLine(awaited) {
      return [ `Waiting for ${awaitedText(awaited)}` ];
    }
    function awaitedText(awaited) {
      const {by, name, group, commit = "unknown", progress, newest} = awaited;
      const to = `to deployment group ${(0, values_text /* oneLine */ .TN)(group.deploymentGroupName, 100)} of application ${(0, 
      values_text /* oneLine */ .TN)(group.applicationName, 100)}`;
      const what = by === "revision" ? `a deployment of revision ${(0, values_text /* oneLine */ .TN)(name, 200)} ${to}` : `pipeline ${(0, 
      values_text /* oneLine */ .TN)(name, 100)} to deploy commit ${(0, values_text /* oneLine */ .TN)(commit, 64)} ${to}`;
      const details = [ ...progress === void 0 ? [] : [ (0, values_text /* oneLine */ .TN)(progress, 500) ], ...newest === void 0 ? by === "revision" ? [ "the group has no deployment yet" ] : [] : [ newestText(newest) ] ];
      return [ what, ...details ].join("; ");
    }
    function newestText({id, status, creator, createTime, revision}) {
      const facts = [ ...(0, deployment_status /* isFinalDeploymentStatus */ .Ac)(status) ? [ status ] : [], ...revision === void 0 ? [] : [ `revision ${(0, 
      opening_lines /* revisionText */ .Le)(revision)}` ], ...creator === void 0 ? [] : [ `by ${creator}` ], ...createTime === void 0 ? [] : [ `created ${(0, 
      duration /* asTime */ .GU)(createTime)}` ] ];
      const known = facts.length === 0 ? "" : ` (${facts.map(fact => (0, values_text /* oneLine */ .TN)(fact, 200)).join(", ")})`;
      return `the newest deployment is ${(0, values_text /* oneLine */ .TN)(id, 100)}${known}`;
    }
    // CONCATENATED MODULE: ./build/report/judge.js
    function judge(facts, hintFor) {
      return (0, turns /* atOnce */ .zd)(judgeInTurns(facts, hintFor));
    }
    function* judgeInTurns(facts, hintFor) {
      const {ending, snapshot, failOn} = facts;
      const judged = yield* (0, verdict /* verdict */ .WJ)(ending, snapshot, failOn);
      const failures = yield* (0, turns /* mapWithPauses */ .Ag)(judged.failures, group => toCause(group, facts, hintFor));
      const warnings = yield* (0, turns /* mapWithPauses */ .Ag)(judged.warnings, group => toCause(group, facts, hintFor));
      const {conclusion} = judged;
      const status = (0, verdict /* exitStatus */ .$u)(conclusion);
      return {
        ...facts,
        conclusion,
        exitStatus: status,
        deploymentDespiteFailure: (0, verdicts /* despiteFailure */ .fs)(conclusion, snapshot?.deployment.status),
        account: accountIn([ ...arnsOf(snapshot?.targets ?? []), facts.roleArn ]),
        failures,
        warnings,
        rootCause: status === 0 ? void 0 : findRootCause(facts, failures, hintFor),
        counts: snapshot && (0, deployment_counts /* countTargets */ .cY)(snapshot),
        terminationWait: snapshot && terminationWait(snapshot),
        hasNoTargets: conclusion === "success" && snapshot !== void 0 && hasNoTargets(snapshot),
        failedTargetIds: [ ...failures, ...warnings ].flatMap(cause => cause.failures).flatMap(({target}) => target.status === "Failed" ? target.id : [])
      };
    }
    function hasNoTargets({deployment, targets}) {
      return targets.length === 0 && ((0, deployment_counts /* countedByCodeDeploy */ .qD)(deployment) ?? 0) === 0;
    }
    function toCause(group, facts, hintFor) {
      const {message, errorCode, scriptName} = group;
      const logTail = (0, failures /* logTailOf */ .S$)(group) ?? hookLog(group, facts);
      const exitCode = message === void 0 ? void 0 : (0, exit_codes /* exitCodeOf */ .FO)(message);
      const exitCodeMeaning = exitCode === void 0 ? void 0 : (0, exit_codes /* explainExitCode */ .$j)(exitCode);
      const output = (0, error_line /* readOutput */ .o)(logTail ?? "", exitCode);
      const {errorLine: line} = output;
      return {
        ...group,
        targetIds: (0, failures /* targetIds */ .GP)(group),
        logTail,
        errorLine: line === void 0 || message?.includes(line) ? exitCodeMeaning : line,
        exitCodeMeaning,
        hint: hintFor({
          where: group.failures[0].isExplained ? "lifecycle" : "deployment",
          platform: facts.snapshot?.deployment.computePlatform,
          event: group.eventName,
          errorCode,
          scriptName,
          message,
          logTail,
          output
        })
      };
    }
    function hookLog({failures: [{target}]}, {evidence}) {
      const isHook = target.type === "ecs" || target.type === "lambda";
      const log = isHook ? evidence.find(({kind}) => kind === "log") : void 0;
      return log && (0, clause /* clauseText */ .D4)(log.text);
    }
    function findRootCause(facts, causes, hintFor) {
      const found = causeOfStep(facts, causes, hintFor);
      const [cause] = causes;
      const isOwn = cause !== void 0 && (0, deployment_evidence /* isExplained */ .zT)(cause.failures[0].target);
      const evidence = isOwn ? void 0 : (0, deployment_evidence /* causeIn */ .Po)(facts.evidence);
      const hint = hintForEvidence(facts, evidence, cause, hintFor) ?? found.hint;
      return {
        ...found,
        hint,
        reason: evidence
      };
    }
    function hintForEvidence({evidence, snapshot}, reason, cause, hintFor) {
      const log = evidence.find(({kind}) => kind === "log");
      const said = reason?.text ?? (log && (cause?.errorLine ?? log.text));
      if (said === void 0) return;
      const platform = reason === void 0 ? "Lambda" : snapshot?.deployment.computePlatform;
      const {finding, exitCodes} = {
        ...reason
      };
      return hintFor({
        where: "evidence",
        platform,
        message: (0, clause /* outsideText */ .F3)(said),
        finding,
        exitCodes
      });
    }
    function causeOfStep(facts, [cause, ...others], hintFor) {
      const hint = facts.hint === void 0 ? void 0 : {
        meaning: facts.hint,
        causes: []
      };
      if (cause === void 0) {
        const reason = reasonOfEnding(facts, hintFor);
        const {code, message, publicMessage = message} = reason;
        return {
          hint,
          logMessage: endAfterVerdict(facts) ?? message,
          publicMessage,
          afterVerdict: isSaidByVerdict(facts) ? facts.stop?.text : `${code}: ${publicMessage}`,
          ...reason,
          violations: violationsOf(facts),
          besides: []
        };
      }
      const code = (0, values_text /* oneLine */ .TN)(cause.errorCode, 100);
      const reasons = reasonsBesides(facts, cause, hintFor);
      const messageFrom = (failure, end = reasons) => withOthers((0, values_text /* sentences */ .hC)([ failure, ...end ]), others);
      const afterVerdict = endAfterVerdict(facts);
      const besides = afterVerdict === void 0 ? reasons : [ afterVerdict ];
      const publicFailure = (0, failure_text /* failureText */ .kY)(cause, "public");
      const publicMessage = messageFrom(publicFailure);
      return {
        code,
        message: messageFrom((0, failure_text /* failureText */ .kY)(cause, "masked")),
        logMessage: messageFrom((0, failure_text /* failureText */ .kY)(cause, "masked", facts.names), besides),
        publicMessage,
        afterVerdict: `${code}: ${isSaidByVerdict(facts) ? withOthers(afterFailure(publicFailure, facts), others) : publicMessage}`,
        hint: cause.hint,
        violations: [],
        besides,
        hintBesides: hint
      };
    }
    function isSaidByVerdict({ending, snapshot}) {
      return (ending.kind === "timed-out" || ending.kind === "cancelled") && snapshot !== void 0;
    }
    function endAfterVerdict(facts) {
      const {ending, snapshot, stop} = facts;
      if (snapshot === void 0 || !isSaidByVerdict(facts)) return;
      const state = lastState(snapshot.deployment);
      const end = ending.kind === "timed-out" ? `After ${timeoutText(ending)}, ${state}` : (0, 
      values_text /* capitalized */ .l2)(state);
      const answer = stop?.answer === void 0 ? [] : [ `CodeDeploy: ${(0, values_text /* oneLine */ .TN)(stop.answer, 500)}` ];
      return (0, values_text /* sentences */ .hC)([ end, ...stop === void 0 ? [] : [ stop.text, ...answer ] ]);
    }
    function timeoutText({minutes}) {
      return `${(0, duration /* inWords */ .r4)(minutes * 6e4)} (timeout-minutes)`;
    }
    function afterFailure(failure, {stop}) {
      return stop === void 0 ? failure : (0, values_text /* sentences */ .hC)([ failure, stop.text ]);
    }
    function violationsOf({ending}) {
      return ending.kind === "error" ? (ending.violations ?? []).map(shortened) : [];
    }
    function withOthers(message, others) {
      if (others.length === 0) return message;
      const targets = others.reduce((sum, {targetIds}) => sum + targetIds.length, 0);
      const counted = `(${(0, values_text /* plural */ .LS)(others.length, "other cause")} on ${(0, 
      values_text /* plural */ .LS)(targets, "target")})`;
      return `${(0, values_text /* withoutFullStop */ .Qu)((0, values_text /* truncate */ .xv)(message, failure_text /* longestBeforeEnd */ .tL))} ${counted}`;
    }
    function reasonsBesides(facts, cause, hintFor) {
      const deployment = facts.snapshot?.deployment;
      switch (facts.ending.kind) {
       case "finished":
        {
          if (deployment?.status !== "Stopped") return [];
          const reasons = deploymentReasons(deployment, facts.rollback).filter(reason => reason !== cause.message);
          return reasons.length === 0 ? [] : [ `Stopped: ${(0, values_text /* sentences */ .hC)(reasons.map(shortened))}` ];
        }

       case "failed-fast":
       case "ready":
       case "shifted":
        return [];

       default:
        return [ reasonOfEnding(facts, hintFor).message ];
      }
    }
    function reasonOfEnding(facts, hintFor) {
      const {ending, snapshot} = facts;
      switch (ending.kind) {
       case "error":
        return {
          code: (0, values_text /* oneLine */ .TN)(ending.code, 100),
          message: shortened(ending.message),
          publicMessage: shortened(ending.publicMessage ?? ending.message)
        };

       case "timed-out":
        {
          const message = `The timeout of ${timeoutText(ending)} was reached${whileWaiting(facts) ?? lastSeen(facts)}`;
          return {
            code: "TimedOut",
            message
          };
        }

       case "cancelled":
        return {
          code: "Cancelled",
          message: `The watch was cancelled${whileWaiting(facts) ?? lastSeen(facts)}`
        };

       default:
        return reasonOfDeployment({
          ...snapshot?.deployment
        }, facts.rollback, hintFor);
      }
    }
    function whileWaiting({awaited}) {
      return awaited === void 0 ? void 0 : ` while waiting for ${awaitedText(awaited)}`;
    }
    function lastSeen({snapshot, stop, trouble}) {
      if (snapshot === void 0) {
        const reason = trouble === void 0 ? "" : ` (${(0, values_text /* oneLine */ .TN)(trouble, 500)})`;
        return ` before CodeDeploy responded${reason}`;
      }
      const lastKnown = `; ${lastState(snapshot.deployment)}`;
      if (stop !== void 0) return `${lastKnown}. ${(0, values_text /* withoutFullStop */ .Qu)(stop.text)}`;
      return (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(snapshot.deployment.status) ? lastKnown : `${lastKnown} and is still running`;
    }
    function lastState({id, status}) {
      return `deployment ${(0, values_text /* oneLine */ .TN)(id, 100)} was last seen as ${(0, 
      values_text /* oneLine */ .TN)(status, 50)}`;
    }
    function reasonOfDeployment(deployment, rollback, hintFor) {
      const {status = "Unknown", errorInformation, id = "", computePlatform} = deployment;
      const {code, message} = errorInformation ?? {};
      const reasons = (0, values_text /* sentences */ .hC)(deploymentReasons(deployment, rollback).map(shortened));
      const ended = `Deployment ${(0, values_text /* oneLine */ .TN)(id, 100)} ended with status ${(0, 
      values_text /* oneLine */ .TN)(status, 50)}`;
      return {
        code: (0, values_text /* oneLine */ .TN)(code ?? (status === "Stopped" ? "Stopped" : "UnknownError"), 100),
        message: reasons || `${ended}, and CodeDeploy gave no reason`,
        hint: hintFor({
          where: "deployment",
          platform: computePlatform,
          errorCode: code,
          message
        })
      };
    }
    function deploymentReasons({errorInformation, rollbackInfo}, rollback) {
      const [reason, announcement] = [ errorInformation?.message, rollbackInfo?.rollbackMessage ];
      const isAnnounced = rollback === void 0 || reason === void 0;
      return [ reason, isAnnounced ? announcement : void 0 ].filter(each => each !== void 0);
    }
    function shortened(reason) {
      return (0, values_text /* oneLine */ .TN)(reason, 2e3);
    }
    var time_timeout = __nccwpck_require__(8707);
    var errors = __nccwpck_require__(9473);
    // CONCATENATED MODULE: ./build/step/ending.js
    const bugHint = "This is a bug in the action. Please report it at https://github.com/codedeploy-watch/codedeploy-watch/issues " + "with the report file and the debug log";
    function endingOf(error, cancelled, timeout, redactor) {
      if (cancelled.aborted) return {
        ending: {
          kind: "cancelled"
        }
      };
      if (error instanceof time_timeout /* TimeoutError */ .MU) return {
        ending: {
          kind: "timed-out",
          minutes: timeout / 6e4
        }
      };
      if (error instanceof errors /* WatchError */ .U) {
        const {code, message, publicMessage, hint} = error;
        const violations = error instanceof errors /* InvalidInputError */ .o ? error.violations : void 0;
        return {
          ending: {
            kind: "error",
            code,
            message,
            publicMessage,
            violations
          },
          hint
        };
      }
      return endingOfBug(error, redactor);
    }
    function endingOfBug(error, redactor) {
      const code = error instanceof Error ? redactor.redact(error.name) : "UnexpectedError";
      return {
        ending: {
          kind: "error",
          code,
          message: redactor.messageOf(error)
        },
        hint: bugHint,
        stack: redactor.stackOf(error)
      };
    }
    var console_url = __nccwpck_require__(3682);
    var external_node_util_ = __nccwpck_require__(7975);
    // CONCATENATED MODULE: ./build/deployment/stalls.js
    const silentAfter = 5 * 6e4;
    const longEventAfter = 15 * 6e4;
    const pendingAfter = 5 * 6e4;
    const plannedToBeLong = new Set([ "AllowTraffic", "AllowTestTraffic" ]);
    function findStalls({deployment, targets, at}) {
      if ((0, deployment_status /* isFinalDeploymentStatus */ .Ac)(deployment.status)) return [];
      const inProgress = targets.filter(target => target.status === "InProgress");
      return [ ...inProgress.flatMap(target => silence(target, at) ?? []), ...inProgress.flatMap(target => longEvents(target, at)) ];
    }
    function findFleetStall({deployment, targets, at}) {
      const fleet = targets.filter(target => target.type === "instance" && target.label !== "Blue");
      const isPending = fleet.length > 0 && fleet.every(({status}) => status === "Pending");
      const counted = Object.entries(deployment.overview ?? {});
      const hasMoved = counted.some(([status, count]) => status !== "Pending" && count > 0);
      if (deployment.status !== "InProgress" || !isPending || hasMoved) return;
      const times = [ deployment.startTime ?? deployment.createTime, ...fleet.map(({lastUpdatedAt}) => lastUpdatedAt) ].filter(time => time !== void 0);
      const lastChange = times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
      const isLong = times.length > 0 && at - lastChange >= pendingAfter;
      return isLong ? {
        kind: "pending-fleet",
        targets: fleet
      } : void 0;
    }
    function stallKey(stall) {
      if (stall.kind === "pending-fleet") return stall.kind;
      const {id} = stall.target;
      return `${stall.kind} ${id.length} ${id} ${stall.event?.name ?? ""}`;
    }
    function silence(target, now) {
      const times = [ target.lastUpdatedAt, ...target.lifecycleEvents.flatMap(event => [ event.startTime, event.endTime ]) ].filter(time => time !== void 0);
      if (target.type !== "instance" || times.length === 0) return;
      if (now - Math.max(...times) < silentAfter) return;
      return {
        kind: "silent",
        target,
        event: target.lifecycleEvents.find(isRunning)
      };
    }
    function longEvents(target, now) {
      return target.lifecycleEvents.filter(event => isRunning(event) && now - (event.startTime ?? now) >= longEventAfter).filter(event => target.type === "instance" || !plannedToBeLong.has(event.name)).map(event => ({
        kind: "long-event",
        target,
        event
      }));
    }
    function isRunning(event) {
      return event.status === "InProgress";
    }
    // CONCATENATED MODULE: ./build/deployment/transitions.js
    function transitions(before, after) {
      const read = after.targets.filter((target, index) => target !== before?.targets[index]);
      const ids = new Set(read.map(({id}) => id));
      const earlier = new Map(before?.targets.filter(({id}) => ids.has(id)).map(target => [ target.id, target ]));
      const ofDeployment = deploymentTransitions(before?.deployment, after.deployment);
      const ofTargets = read.flatMap(target => targetTransitions(earlier.get(target.id), target));
      return (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(after.deployment.status) ? [ ...ofTargets, ...ofDeployment ] : [ ...ofDeployment, ...ofTargets, ...terminationWaitTransition(before, after) ];
    }
    function trafficShares(target) {
      if (target.type === "lambda" && target.targetVersionWeight !== void 0) {
        const shifted = target.targetVersionWeight;
        return [ {
          name: `version ${target.currentVersion ?? "before"}`,
          percent: 100 - shifted
        }, {
          name: `version ${target.targetVersion ?? "after"}`,
          percent: shifted
        } ];
      }
      if (target.type === "cloudformation" && target.targetVersionWeight !== void 0) return [ {
        name: "new version",
        percent: target.targetVersionWeight
      } ];
      if (target.type === "ecs") return target.taskSets.flatMap(taskSet => taskSet.trafficWeight === void 0 ? [] : [ {
        name: taskSetName(taskSet),
        percent: taskSet.trafficWeight
      } ]);
      return [];
    }
    function taskSetName(taskSet) {
      return [ taskSet.label, "task set", taskSet.label === void 0 ? taskSet.id : void 0 ].filter(part => part !== void 0).join(" ");
    }
    function deploymentTransitions(before, after) {
      const found = [];
      if (before?.status !== after.status) found.push({
        kind: "deployment",
        from: before?.status,
        to: after.status
      });
      for (const message of new Set(after.statusMessages)) if (!before?.statusMessages.includes(message)) found.push({
        kind: "status-message",
        message
      });
      const {rollbackDeploymentId, rollbackMessage} = after.rollbackInfo ?? {};
      if (rollbackDeploymentId && !before?.rollbackInfo?.rollbackDeploymentId) found.push({
        kind: "rollback-started",
        rollbackDeploymentId,
        message: rollbackMessage
      });
      return found;
    }
    function terminationWaitTransition(before, after) {
      const wait = terminationWait(after);
      const hadStarted = before !== void 0 && (before.deployment.terminationWaitStarted || terminationWait(before) !== void 0);
      return wait !== void 0 && !hadStarted ? [ {
        kind: "termination-wait",
        ...wait
      } ] : [];
    }
    function targetTransitions(before, after) {
      const found = eventTransitions(before, after);
      const shares = trafficShares(after);
      const moved = JSON.stringify(shares) !== JSON.stringify(before === void 0 ? [] : trafficShares(before));
      if (moved && shares.length > 0) found.push({
        kind: "traffic",
        target: after,
        shares
      });
      if (hasMoved(before?.status, after.status)) found.push({
        kind: "target",
        target: after,
        from: before?.status,
        to: after.status
      });
      return found;
    }
    function eventTransitions(before, after) {
      const earlierEvents = [ ...before?.lifecycleEvents ?? [] ];
      return after.lifecycleEvents.flatMap(event => {
        const index = earlierEvents.findIndex(({name}) => name === event.name);
        const [earlier] = index === -1 ? [] : earlierEvents.splice(index, 1);
        const isExplained = earlier?.status === "Failed" && !earlier.diagnostics && event.diagnostics !== void 0;
        if (!hasMoved(earlier?.status, event.status) && !isExplained) return [];
        return [ {
          kind: "event",
          target: after,
          event,
          from: earlier?.status,
          to: event.status
        } ];
      });
    }
    function hasMoved(before, after) {
      return before === void 0 ? after !== "Pending" : before !== after;
    }
    var evidence = __nccwpck_require__(4674);
    var log_line = __nccwpck_require__(3480);
    // CONCATENATED MODULE: ./build/report/limit-lines.js
    function limitLines(inputs, deployment, timeLimit, elapsed) {
      const {until, failFast, timeout} = inputs;
      const ends = [ ...failFast ? [ "at the first failed target, " ] : [], ...until === "traffic-shifted" && canShift(deployment) ? [ "when the new version has all traffic (until: traffic-shifted), " ] : [], "when the deployment and all its targets have finished, " ];
      const left = timeLimit - elapsed;
      const limit = timeout === void 0 ? usualLimitText(deployment, left) : "timeout-minutes";
      const after = elapsed < longSearch ? `after ${(0, duration /* inWords */ .r4)(timeLimit)}` : `in ${(0, 
      duration /* inWords */ .r4)(left)}, when the step has taken ${(0, duration /* inWords */ .r4)(timeLimit)}`;
      return [ [ `The watch ends ${ends.join("")}or ${after} (${limit}).` ], ...warnings(inputs, deployment, left) ];
    }
    const longSearch = 1e4;
    function canShift({computePlatform, deploymentType}) {
      return computePlatform === "ECS" || computePlatform === "Server" && deploymentType === "BLUE_GREEN";
    }
    function usualLimitText(deployment, left) {
      const waits = waitsOf(deployment);
      if (waits.length === 0) return "the default of timeout-minutes";
      const usual = waits.reduce((rest, {milliseconds}) => rest - milliseconds, left);
      return `timeout-minutes is empty: ${[ (0, duration /* inWords */ .r4)(usual), ...waits.map(({text}) => text) ].join(" plus ")}`;
    }
    function warnings({timeout, until, onReady}, deployment, left) {
      if (timeout === void 0 || (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(deployment.status)) return [];
      return waitsOf(deployment).filter(({milliseconds}) => left < milliseconds).filter(({kind}) => kind === "ready" ? onReady === "wait" : until === "completion").map(({kind, text}) => {
        const other = kind === "ready" ? "" : ", or set until: traffic-shifted to end the watch before this one";
        return [ (0, log_line /* styled */ .I)("yellow", `timeout-minutes (${(0, duration /* inWords */ .r4)(timeout)}) is shorter than ${text}. `), `The watch will probably time out. Leave timeout-minutes empty to allow for such waits${other}.` ];
      });
    }
    function waitsOf(deployment) {
      const {ready, termination} = plannedWaits(deployment);
      const original = deployment.computePlatform === "ECS" ? "tasks" : "instances";
      const all = [ {
        kind: "ready",
        milliseconds: ready * 6e4,
        rest: "for traffic to be rerouted"
      }, {
        kind: "termination",
        milliseconds: termination * 6e4,
        rest: `before the original ${original} are terminated`
      } ];
      return all.filter(({milliseconds}) => milliseconds > 0).map(wait => ({
        ...wait,
        text: `the wait of ${(0, duration /* inWords */ .r4)(wait.milliseconds)} ${wait.rest}`
      }));
    }
    var status_look = __nccwpck_require__(2933);
    // CONCATENATED MODULE: ./build/report/counts-bar.js
    const width = 24;
    function countsBar({total, finished, byStatus}) {
      const statuses = [ ...byStatus ].toSorted(([a], [b]) => partOf(a).rank - partOf(b).rank);
      let drawn = 0;
      const bar = statuses.map(([status, count]) => {
        const {sign, style} = partOf(status);
        const from = Math.round(drawn / total * width);
        drawn += count;
        return (0, log_line /* styled */ .I)(style, sign.repeat(Math.round(drawn / total * width) - from));
      });
      const summary = `${(0, values_text /* withThousands */ .Cm)(finished)} of ${(0, 
      values_text /* withThousands */ .Cm)(total)} finished`;
      return [ "[", ...bar, `] ${summary}: ${statusCounts(byStatus)}` ];
    }
    function countsText({total, byStatus}) {
      const targets = (0, values_text /* plural */ .LS)(total, "target");
      return byStatus.size === 0 ? targets : `${targets}: ${statusCounts(byStatus)}`;
    }
    function statusCounts(byStatus) {
      return [ ...byStatus ].map(([name, count]) => `${(0, values_text /* withThousands */ .Cm)(count)} ${(0, 
      values_text /* oneLine */ .TN)(name, 50)}`).join(", ");
    }
    function partOf(status) {
      if ((0, deployment_status /* isFinalTargetStatus */ .wH)(status)) return {
        rank: 0,
        sign: "█",
        style: (0, status_look /* lookOf */ .L)(status).style
      };
      return status === "Pending" ? {
        rank: 2,
        sign: "░",
        style: "dim"
      } : {
        rank: 1,
        sign: "▒",
        style: "blue"
      };
    }
    var target_facts = __nccwpck_require__(8092);
    // CONCATENATED MODULE: ./build/report/transition-lines.js
    const widths = {
      target: 19,
      widestTarget: 40,
      label: 5,
      event: 21,
      status: 10,
      duration: 7
    };
    const mostSkippedIds = 20;
    function combined(changes) {
      const lines = ofOneTarget(changes).flatMap(combinedOfTarget);
      const groups = Map.groupBy(lines, (line, index) => skippedKey(line) ?? index);
      return [ ...groups.values() ].flatMap(group => {
        const alike = group.slice(1).map(({change}) => targetOf(change));
        return group.slice(0, 1).map(first => ({
          ...first,
          alike: alike.filter(target => target !== void 0)
        }));
      });
    }
    function targetOf(change) {
      return "target" in change ? change.target : void 0;
    }
    function skippedKey({change, skipped}) {
      if (change.kind !== "target" || change.to !== "Skipped" || (0, target_facts /* timeTaken */ .HG)(change.target) !== void 0) return;
      return JSON.stringify([ targetWord(change.target), (0, target_facts /* fleetOf */ .aP)(change.target), namesOf(skipped) ]);
    }
    function targetColumn(targets, names) {
      return targets.reduce((width, target) => Math.max(width, Math.min(targetName(target, names).length, widths.widestTarget)), widths.target);
    }
    function transitionLine({change, skipped, alike}, width, names) {
      const columns = (target, event) => `${target.padEnd(width)}  ${event.padEnd(widths.event)}  `;
      switch (change.kind) {
       case "deployment":
        return [ (0, log_line /* styled */ .I)("bold", columns("deployment", "")), transition_lines_status(change.to) ];

       case "target":
        {
          const targets = [ change.target, ...alike ];
          if (targets.length > 1) {
            const ids = targets.map(({id}) => id);
            const named = ids.length > mostSkippedIds ? (0, values_text /* firstFew */ .Dt)(ids, 3) : ids.join(", ");
            return [ columns((0, values_text /* plural */ .LS)(ids.length, targetWord(change.target)), ""), transition_lines_status(change.to), ...targetDetail(change.target, change.to, skipped), (0, 
            log_line /* styled */ .I)("dim", `: ${named}`) ];
          }
          return [ columns(targetName(change.target, names), targetWord(change.target)), transition_lines_status(change.to), ...targetDetail(change.target, change.to, skipped) ];
        }

       case "event":
        return [ columns(targetName(change.target, names), namesOf([ change.event, ...skipped ])), transition_lines_status(change.to), ...eventDetail(change.event) ];

       case "traffic":
        {
          const shares = change.shares.map(share => `${share.name} ${Number(share.percent.toFixed(1))} %`);
          return [ columns(targetName(change.target, names), "traffic"), shares.join(", ") ];
        }

       case "rollback-started":
        return [ (0, log_line /* styled */ .I)("yellow", `CodeDeploy is rolling back with deployment ${change.rollbackDeploymentId}`), change.message === void 0 ? "" : `: ${change.message}` ];

       case "termination-wait":
        return [ terminationWaitText(change) ];

       case "status-message":
        return [ (0, log_line /* styled */ .I)("bold", "CodeDeploy:"), ` ${change.message}` ];
      }
    }
    function terminationWaitText({minutes, endsAt, remaining = 0, original}) {
      const wait = minutes === void 0 ? "for the time set in the deployment group" : (0, 
      duration /* inWords */ .r4)(minutes * 6e4);
      const until = endsAt === void 0 ? "" : `, until ${(0, duration /* asTime */ .GU)(endsAt)}`;
      const left = remaining === 0 ? "" : ` (${(0, duration /* inWords */ .r4)(toMinutes(remaining))} from now)`;
      return `Traffic has moved. CodeDeploy waits ${wait} before it terminates the original ${original}${until}${left}.`;
    }
    function toMinutes(time) {
      return time < 6e4 ? time : Math.round(time / 6e4) * 6e4;
    }
    function targetWord(target) {
      return target.type === "instance" ? "instance" : "target";
    }
    function ofOneTarget(changes) {
      const runs = [];
      let last;
      for (const change of changes) {
        const target = targetOf(change);
        if (target !== void 0 && target === last) runs.at(-1)?.push(change); else runs.push([ change ]);
        last = target;
      }
      return runs;
    }
    function combinedOfTarget(changes) {
      const ofTarget = changes.find(change => change.kind === "target");
      const isReason = ofTarget?.to === "Failed" || ofTarget?.to === "Skipped";
      const ordered = ofTarget?.to === "InProgress" ? [ ofTarget, ...changes.filter(change => change !== ofTarget) ] : changes;
      const lines = [];
      const skippedWithTarget = [];
      for (const change of ordered) {
        const before = lines.at(-1);
        if (isSkipped(change) && isReason) skippedWithTarget.push(change.event); else if (isSkipped(change) && before !== void 0 && isSkipped(before.change)) before.skipped.push(change.event); else lines.push({
          change,
          skipped: change === ofTarget ? skippedWithTarget : [],
          alike: []
        });
      }
      return lines;
    }
    function isSkipped(change) {
      return change.kind === "event" && change.to === "Skipped";
    }
    function namesOf(events) {
      return events.map(({name}) => name).join(", ");
    }
    function targetName(target, names) {
      const label = (0, target_facts /* fleetOf */ .aP)(target);
      const name = (0, target_facts /* withName */ .el)(target.id, names);
      return label === void 0 ? name : `${name} ${label.padEnd(widths.label)}`;
    }
    function targetDetail(target, to, skipped) {
      const time = timed(to, (0, deployment_status /* isFinalTargetStatus */ .wH)(to) ? (0, 
      target_facts /* timeTaken */ .HG)(target) : void 0);
      if (skipped.length === 0) return time;
      return [ ...time, (0, log_line /* styled */ .I)("dim", `  ${to === "Skipped" ? "with" : "Skipped:"} ${namesOf(skipped)}`) ];
    }
    function eventDetail({status, startTime, endTime, diagnostics}) {
      const isTimed = startTime !== void 0 && endTime !== void 0;
      const duration = timed(status, isTimed ? endTime - startTime : void 0);
      if (status !== "Failed") return duration;
      const {errorCode = "", scriptName = "", message = ""} = diagnostics ?? {};
      const reason = message.includes(scriptName) ? message : [ scriptName, message ].filter(part => part !== "").join(": ");
      return [ ...duration, ...errorCode === "" ? [] : [ "  ", (0, log_line /* styled */ .I)("red", errorCode) ], reason === "" ? "" : `  ${reason}` ];
    }
    function timed(after, milliseconds) {
      if (milliseconds === void 0) return [];
      const gap = " ".repeat(Math.max(widths.status - after.length, 0));
      return [ (0, log_line /* styled */ .I)("dim", `${gap}  ${(0, duration /* inWords */ .r4)(milliseconds).padStart(widths.duration)}`) ];
    }
    function transition_lines_status(name) {
      return (0, log_line /* styled */ .I)((0, status_look /* lookOf */ .L)(name).style, name);
    }
    // CONCATENATED MODULE: ./build/report/progress.js
    const mostOpenLines = 40;
    const mostOpenFailures = 10;
    const mostKindsInTitle = 4;
    const timeWidth = 7;
    function progressLines(changes, {elapsed, targets, names, prefix}) {
      const width = targetColumn(targets, names);
      const start = lineStart(elapsed, prefix);
      const toLine = change => [ ...start, ...transitionLine(change, width, names) ];
      const all = combined(changes);
      if (all.length <= mostOpenLines) return {
        folded: [],
        open: all.map(toLine),
        foldedFailures: []
      };
      const {failures = [], deployment = [], others = []} = Object.groupBy(all, sortOf);
      const shown = firstOfEachKind(failures, mostOpenFailures);
      const more = failures.filter(failure => !shown.includes(failure));
      const fold = (noun, some) => ({
        title: `${timeText(elapsed)}${(0, values_text /* plural */ .LS)(countOf(some), noun)}: ${kinds(some)}`,
        lines: {
          [Symbol.iterator]: () => some.values().map(toLine)
        }
      });
      return {
        folded: others.length === 0 ? [] : [ fold("change", others) ],
        open: [ ...shown, ...deployment ].map(toLine),
        foldedFailures: more.length === 0 ? [] : [ fold("more failure", more) ]
      };
    }
    function hasFinished(changes) {
      return changes.some(change => change.kind === "target" && (0, deployment_status /* isFinalTargetStatus */ .wH)(change.to));
    }
    function countsLine(snapshot, {elapsed, prefix}) {
      const hasEnded = (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(snapshot.deployment.status) || snapshot.targets.every(target => (0, 
      deployment_status /* isFinalTargetStatus */ .wH)(target.status));
      return hasEnded ? void 0 : [ ...lineStart(elapsed, prefix), ...countsBar((0, deployment_counts /* countTargets */ .cY)(snapshot)) ];
    }
    function heartbeatLine(last, elapsed) {
      if (last === void 0) return [ clock(elapsed), (0, log_line /* styled */ .I)("dim", "CodeDeploy has not responded yet") ];
      const counts = (0, deployment_counts /* countTargets */ .cY)(last);
      const still = (0, log_line /* styled */ .I)("dim", `still ${last.deployment.status} · `);
      if (counts.total < 2) return [ clock(elapsed), still, (0, log_line /* styled */ .I)("dim", countsText(counts)) ];
      return [ clock(elapsed), still, ...countsBar(counts) ];
    }
    function progress_timed(elapsed, line) {
      return [ clock(elapsed), ...line ];
    }
    function lineStart(elapsed, prefix) {
      return progress_timed(elapsed, prefix === void 0 ? [] : [ (0, log_line /* styled */ .I)("dim", `${prefix}  `) ]);
    }
    function clock(elapsed) {
      return (0, log_line /* styled */ .I)("dim", timeText(elapsed));
    }
    function timeText(elapsed) {
      return `${(0, duration /* asClock */ .$N)(elapsed).padStart(timeWidth)}  `;
    }
    function firstOfEachKind(failures, most) {
      const found = [];
      for (const failure of failures) {
        if (found.length === most) break;
        const kind = kindOf(failure);
        if (!found.some(other => other.kind.every((part, index) => part === kind[index]))) found.push({
          failure,
          kind
        });
      }
      return found.map(({failure}) => failure);
    }
    function kindOf({change}) {
      const {name, diagnostics} = change.kind === "event" ? change.event : {};
      return [ name, diagnostics?.errorCode, diagnostics?.scriptName ];
    }
    function sortOf({change, alike}) {
      if (change.kind === "event") return change.to === "Failed" ? "failures" : "others";
      if (alike.length > 0) return "deployment";
      if (change.kind !== "target") return change.kind === "traffic" ? "others" : "deployment";
      const hasFailedEvent = change.target.lifecycleEvents.some(event => event.status === "Failed");
      return change.to === "Failed" && !hasFailedEvent ? "failures" : "others";
    }
    function countOf(some) {
      return some.reduce((count, {alike}) => count + 1 + alike.length, 0);
    }
    function kinds(all) {
      const byKind = [ ...Map.groupBy(all, ({change}) => nameOfChange(change)) ].flatMap(([name, some]) => [ ...Map.groupBy(some, ({change}) => statusOfChange(change)) ].map(([status, alike]) => ({
        kind: status === void 0 ? name : `${name} ${status}`,
        count: countOf(alike)
      })));
      const frequent = byKind.toSorted((a, b) => b.count - a.count).slice(0, mostKindsInTitle).map(({kind, count}) => `${(0, 
      values_text /* withThousands */ .Cm)(count)} ${kind}`);
      return [ ...frequent, ...byKind.length > mostKindsInTitle ? [ "…" ] : [] ].join(", ");
    }
    function nameOfChange(change) {
      if (change.kind === "event") return change.event.name;
      return change.kind === "target" ? targetWord(change.target) : change.kind;
    }
    function statusOfChange(change) {
      return change.kind === "event" || change.kind === "target" ? change.to : void 0;
    }
    // CONCATENATED MODULE: ./build/report/stall-notices.js
    const mostIds = 3;
    function stallNotices(stalls, most) {
      const [silent, long, fleets] = [ stalls.filter(stall => stall.kind === "silent"), stalls.filter(stall => stall.kind === "long-event"), stalls.filter(stall => stall.kind === "pending-fleet") ];
      return [ ...fleets.map(({targets}) => notice("No instance has started", targets, pendingText)), ...notices("silent", silent, most), ...notices("long-event", long, most) ].slice(0, most);
    }
    const titles = {
      silent: "No progress",
      "long-event": "Long lifecycle event"
    };
    const pendingText = `still Pending after ${(0, duration /* inWords */ .r4)(pendingAfter)}, so no CodeDeploy agent has picked up the deployment. ` + "On an instance, check that the agent is running (systemctl status codedeploy-agent), that the instance has an " + "instance profile (on premises: valid credentials), and that it can reach CodeDeploy (internet access or a VPC " + "endpoint). CodeDeploy can take up to an hour to fail them.";
    function notices(kind, stalls, most) {
      const title = titles[kind];
      return [ ...Map.groupBy(stalls, ({event}) => event?.name) ].slice(0, most).map(([eventName, alike]) => {
        const targets = alike.map(({target}) => target);
        return notice(title, targets, stallText(kind, eventName));
      });
    }
    function notice(title, targets, text) {
      const ids = targets.map(({id}, index) => index < mostIds ? (0, values_text /* oneLine */ .TN)(id, failure_text /* longestTargetId */ .v3) : id);
      return {
        level: "notice",
        title,
        message: `${(0, values_text /* firstFew */ .Dt)(ids, mostIds)}: ${text}`
      };
    }
    function stallText(kind, eventName) {
      const name = (0, values_text /* oneLine */ .TN)(eventName ?? "", 100);
      if (kind === "long-event") return `${name} has been running for ${(0, duration /* inWords */ .r4)(longEventAfter)}. ${longEventReason(name)}`;
      const fact = `no progress for ${(0, duration /* inWords */ .r4)(silentAfter)}`;
      return eventName === void 0 ? `${fact}. The CodeDeploy agent has probably stopped, or the instance was stopped or terminated. ` + "CodeDeploy fails an instance if it does not hear from its agent." : `${fact} while ${name} is running. The script is probably just slow. If the CodeDeploy agent has stopped, ` + "CodeDeploy can take up to an hour to notice that during an event.";
    }
    function longEventReason(event) {
      switch (event) {
       case "BlockTraffic":
        return "The load balancer is probably still draining connections: check the deregistration delay of the target group.";

       case "AllowTraffic":
        return "The instance is probably not passing the health check of the load balancer.";

       case "Install":
        return "There are probably many or large files, or the new tasks of an ECS service are not becoming healthy.";

       default:
        return "A script is probably waiting or hanging. CodeDeploy fails the event when its timeout is reached, after an hour at most.";
      }
    }
    // CONCATENATED MODULE: ./build/step/progress-log.js
    const heartbeatEvery = 6e4;
    const countsEvery = 15e3;
    const mostNotices = 10;
    function emptyProgressLog(now) {
      return {
        entries: [],
        lastLineAt: now,
        reportedStalls: new Set,
        notices: 0,
        hasReportedReady: false,
        reportedEvidence: new Set
      };
    }
    function* nextProgressLog(before, event, after) {
      const elapsed = event.at - before.startedAt;
      switch (event.type) {
       case "found":
        return {
          ...emptyProgressLog(event.at),
          entries: openingEntries(after, event.deploymentId, elapsed)
        };

       case "rollback-found":
        return {
          ...emptyProgressLog(event.at),
          notices: before.log.notices,
          reportedEvidence: before.log.reportedEvidence,
          entries: [ line(elapsed, (0, log_line /* styled */ .I)("bold", `Following the automatic rollback, deployment ${event.deploymentId}`)) ]
        };

       case "first-read":
        {
          const {deployment, timeLimit} = event;
          return {
            ...before.log,
            entries: limitLines(before.inputs, deployment, timeLimit, elapsed).map(timedEntry(elapsed))
          };
        }

       case "waiting":
        return afterSearch(before, event);

       case "polled":
        return yield* afterPoll(before, event, after);

       case "evidence":
        return afterEvidence(before.log, event);

       case "tick":
        return afterTick(before, event.at);

       default:
        return {
          ...before.log,
          entries: entriesOf(event, elapsed)
        };
      }
    }
    function openingEntries(step, deploymentId, elapsed) {
      const {region = "", why} = step;
      const url = (0, console_url /* consoleUrl */ .B)(region, deploymentId);
      return (0, opening_lines /* openingLines */ .QY)({
        deploymentId,
        region,
        consoleUrl: url,
        why
      }).map(timedEntry(elapsed));
    }
    function entriesOf(event, elapsed) {
      switch (event.type) {
       case "request":
        {
          const {operation, result, milliseconds} = event;
          return [ {
            type: "debug",
            text: `${operation}: ${result} (${Math.round(milliseconds)} ms)`
          } ];
        }

       case "unasked":
        return [ line(elapsed, (0, log_line /* styled */ .I)("dim", (0, evidence /* unaskedText */ .nl)(event))) ];

       case "trouble":
        return [ line(elapsed, (0, log_line /* styled */ .I)("yellow", `Requests to ${event.service ?? "CodeDeploy"} are failing; retrying: ${event.reason}`)) ];

       case "recovered":
        {
          const failed = `${(0, values_text /* plural */ .LS)(event.failedRequests, "request")} failed over ${(0, 
          duration /* inWords */ .r4)(event.milliseconds)}`;
          return [ line(elapsed, `${event.service ?? "CodeDeploy"} is responding again (${failed}).`) ];
        }

       case "fell-back":
        return [ line(elapsed, (0, log_line /* styled */ .I)("yellow", "Falling back to the instances API (api: auto): "), event.reason) ];

       case "error-message":
        return [ line(elapsed, (0, log_line /* styled */ .I)("yellow", "CodeDeploy reports errors for this call: "), event.message) ];

       case "continue-repeated":
        return [ line(elapsed, "CodeDeploy was not ready to reroute traffic yet; sending the request again.") ];

       case "continued":
        return event.by === "action" ? [ line(elapsed, (0, log_line /* styled */ .I)("bold", "Rerouting traffic now (on-ready: continue).")) ] : [ line(elapsed, "Someone else has already continued the deployment.") ];

       case "rollback-lost":
        return [ line(elapsed, (0, log_line /* styled */ .I)("yellow", "The rollback was not watched to its end: "), event.reason) ];

       case "ended":
        return event.stack === void 0 ? [] : [ {
          type: "debug",
          text: event.stack
        } ];

       default:
        return [];
      }
    }
    function afterSearch({log, startedAt, awaited: before}, {at, awaited}) {
      const isNew = before === void 0 || before.progress !== awaited.progress;
      if (!isNew) return {
        ...log,
        entries: []
      };
      return {
        ...log,
        entries: [ line(at - startedAt, ...waitingLine(awaited)) ],
        lastLineAt: at
      };
    }
    function* afterPoll(step, event, after) {
      const {log, startedAt, inputs} = step;
      const {snapshot, of, at} = event;
      const {deployment, targets} = snapshot;
      const isRollback = of === "rollback";
      const before = isRollback ? step.rollback?.snapshot : step.snapshot;
      const elapsed = at - startedAt;
      const layout = {
        elapsed,
        targets,
        names: step.names,
        prefix: isRollback ? deployment.id : void 0
      };
      yield;
      const changes = transitions(before, snapshot);
      yield;
      const {folded, open, foldedFailures} = progressLines(changes, layout);
      yield;
      const counts = (0, deployment_counts /* countTargets */ .cY)(snapshot);
      const areCountsDue = hasFinished(changes) || at - log.lastLineAt >= countsEvery;
      const areCountsNew = areCountsDue && !(0, external_node_util_.isDeepStrictEqual)(counts, log.reportedCounts);
      const shownCounts = areCountsNew ? countsLine(snapshot, layout) : void 0;
      const found = currentStalls(before, snapshot);
      yield;
      const stalls = found.map(stall => [ stallKey(stall), stall ]).filter(([key]) => !log.reportedStalls.has(key));
      yield;
      const notices = stallNotices(stalls.map(([, stall]) => stall), mostNotices - log.notices);
      const isWaiting = changes.some(({kind}) => kind === "termination-wait");
      const couldEnd = isWaiting && inputs.until === "completion" && !isRollback && isTrafficShifted(snapshot);
      const mustAct = deployment.status === "Ready" && (isRollback || inputs.onReady === "wait");
      return {
        entries: [ ...before === void 0 ? (0, opening_lines /* deploymentLines */ .TZ)(deployment).map(timedEntry(elapsed)) : [], ...before === void 0 && !isRollback && after.endedBefore !== void 0 ? [ line(elapsed, (0, 
        log_line /* styled */ .I)("bold", (0, opening_lines /* endedBeforeText */ .Lo)(after.endedBefore))) ] : [], ...folded.map(groupEntry), ...open.map(toEntry), ...foldedFailures.map(groupEntry), ...couldEnd ? [ line(elapsed, "With until: traffic-shifted, the step would end here.") ] : [], ...shownCounts === void 0 ? [] : [ toEntry(shownCounts) ], ...notices.map(notice => ({
          type: "notice",
          notice
        })), ...mustAct && !log.hasReportedReady ? [ line(elapsed, ...(0, opening_lines /* readyLine */ .IW)(deployment)) ] : [] ],
        lastLineAt: changes.length > 0 || shownCounts !== void 0 ? at : log.lastLineAt,
        reportedCounts: areCountsNew ? counts : log.reportedCounts ?? counts,
        reportedStalls: new Set([ ...log.reportedStalls, ...stalls.map(([key]) => key) ]),
        notices: log.notices + notices.length,
        hasReportedReady: log.hasReportedReady || mustAct,
        reportedEvidence: log.reportedEvidence
      };
    }
    function currentStalls(before, snapshot) {
      const readBefore = new Set(before?.targets);
      const targets = snapshot.targets.filter(target => !readBefore.has(target));
      const fleet = findFleetStall(snapshot);
      return [ ...fleet === void 0 ? [] : [ fleet ], ...findStalls({
        ...snapshot,
        targets
      }) ];
    }
    function afterEvidence(log, event) {
      const items = event.isFinal ? [] : event.items.filter(isWorthAWarning);
      const newItems = items.filter(item => !log.reportedEvidence.has((0, deployment_evidence /* reasonOf */ .A3)(item)));
      return {
        ...log,
        entries: newItems.map(item => ({
          type: "notice",
          notice: (0, evidence /* evidenceWarning */ .GK)(item)
        })),
        reportedEvidence: new Set([ ...log.reportedEvidence, ...newItems.map(deployment_evidence /* reasonOf */ .A3) ])
      };
    }
    function isWorthAWarning({source, noun, kind, count}) {
      return source === "ecs" && kind !== "fact" && (noun !== "task" || count >= 2);
    }
    function afterTick({log, startedAt, snapshot, rollback, awaited}, now) {
      if (now - log.lastLineAt < heartbeatEvery) return {
        ...log,
        entries: []
      };
      if (awaited !== void 0) return {
        ...log,
        entries: [ line(now - startedAt, ...waitingLine(awaited)) ],
        lastLineAt: now
      };
      const last = rollback === void 0 ? snapshot : rollback.snapshot;
      return {
        ...log,
        entries: [ toEntry(heartbeatLine(last, now - startedAt)) ],
        lastLineAt: now
      };
    }
    function toEntry(shown) {
      return {
        type: "line",
        line: shown
      };
    }
    function groupEntry(group) {
      return {
        type: "group",
        group
      };
    }
    function timedEntry(elapsed) {
      return shown => line(elapsed, ...shown);
    }
    function line(elapsed, ...parts) {
      return toEntry(progress_timed(elapsed, parts));
    }
    // CONCATENATED MODULE: ./build/step/time-limit.js
    const usualTimeLimit = 60 * 6e4;
    function timeLimit(given, deployment) {
      if (given !== void 0) return given;
      const {ready, termination} = plannedWaits(deployment);
      return usualTimeLimit + (ready + termination) * 6e4;
    }
    // CONCATENATED MODULE: ./build/step/next.js
    function begin(parsed, region, now) {
      const {deploymentId, timeout: timeLimit = usualTimeLimit} = parsed.inputs;
      return {
        ...parsed,
        startedAt: now,
        region,
        deploymentId,
        timeLimit,
        evidence: [],
        evidenceLeftOut: 0,
        names: new Map,
        log: emptyProgressLog(now)
      };
    }
    function* next(step, event) {
      const known = {
        ...step,
        ...learned(step, event)
      };
      return {
        ...known,
        log: yield* logAfter(step, event, known)
      };
    }
    function* logAfter(before, event, after) {
      try {
        return yield* nextProgressLog(before, event, after);
      } catch (error) {
        return {
          ...before.log,
          entries: [ {
            type: "debug",
            text: `No line for ${event.type}: ${error}`
          } ]
        };
      }
    }
    function learned(step, event) {
      switch (event.type) {
       case "connected":
        return {
          region: event.region
        };

       case "found":
        return {
          deploymentId: event.deploymentId,
          why: event.why,
          awaited: void 0
        };

       case "first-read":
        return {
          timeLimit: event.timeLimit
        };

       case "waiting":
        return {
          awaited: event.awaited
        };

       case "newest":
        return {
          awaited: step.awaited && {
            ...step.awaited,
            newest: event.deployment
          }
        };

       case "polled":
        if (event.of === "deployment") return {
          snapshot: event.snapshot,
          ...endedBefore(step, event)
        };
        return {
          rollback: {
            deploymentId: event.snapshot.deployment.id,
            snapshot: event.snapshot
          }
        };

       case "rollback-found":
        return {
          rollback: {
            deploymentId: event.deploymentId
          }
        };

       case "reread":
        {
          const targets = step.snapshot?.targets ?? [];
          return {
            snapshot: {
              at: event.at,
              deployment: event.deployment,
              targets
            }
          };
        }

       case "stopped":
        return {
          stop: event.stop
        };

       case "trouble":
        return {
          trouble: event.reason
        };

       case "recovered":
        return {
          trouble: void 0
        };

       case "evidence":
        {
          const before = event.about === "tasks" ? step.evidence : [];
          const {items, leftOut} = (0, deployment_evidence /* withNewer */ .QK)(before, event);
          return {
            evidence: items,
            evidenceLeftOut: leftOut
          };
        }

       case "names":
        return {
          names: new Map([ ...step.names, ...event.names ])
        };

       case "ended":
        return {
          ending: event.ending,
          hint: event.hint
        };

       default:
        return {};
      }
    }
    function endedBefore({snapshot: before}, {at, snapshot}) {
      const {status, completeTime} = snapshot.deployment;
      const hadEnded = before === void 0 && completeTime !== void 0 && (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(status);
      return hadEnded ? {
        endedBefore: Math.max(at - completeTime, 0)
      } : {};
    }
    function progressOf(step) {
      const {deploymentId, region, startedAt, snapshot, rollback, inputs} = step;
      if (deploymentId === void 0 || region === void 0 || snapshot === void 0) return;
      return {
        deploymentId,
        region,
        consoleUrl: urlOf(region, deploymentId),
        startedAt,
        group: inputs.group,
        snapshot,
        rollback: rollback?.snapshot
      };
    }
    const notEnded = {
      kind: "error",
      code: "UnexpectedError",
      message: "The watch stopped without a result"
    };
    function factsOf(step, endedAt) {
      const {inputs, violations, timeLimit, log, ...known} = step;
      return {
        ...known,
        ending: step.ending ?? notEnded,
        endedAt,
        failOn: inputs.failOn,
        group: inputs.group,
        roleArn: inputs.roleToAssume,
        consoleUrl: urlOf(step.region, step.deploymentId),
        rollback: rollbackOf(step)
      };
    }
    function rollbackOf({rollback, region, snapshot}) {
      const named = snapshot?.deployment.rollbackInfo?.rollbackDeploymentId;
      const deploymentId = rollback?.deploymentId ?? named;
      if (deploymentId === void 0) return;
      return {
        deploymentId,
        consoleUrl: urlOf(region, deploymentId),
        snapshot: rollback?.snapshot
      };
    }
    function urlOf(region, deploymentId) {
      return region && deploymentId ? (0, console_url /* consoleUrl */ .B)(region, deploymentId) : void 0;
    }
    // CONCATENATED MODULE: ./build/step/ask-evidence.js
    const askAfter = 3e4;
    const timeOnceCancelled = 3e3;
    class EvidenceWatch {
      #work;
      #reader;
      #named=new Set;
      #askedAt;
      #questions=new Set;
      #unasked={
        denied: [],
        troubles: []
      };
      #unaskedNames=[];
      #hasEnded=new AbortController;
      constructor(work) {
        this.#work = work;
      }
      onPoll(snapshot) {
        if (this.#work.inputs.evidence === "none") return;
        this.#askForNames(snapshot);
        const {clock} = this.#work;
        const install = eventInInstall(snapshot);
        if (install === void 0) return;
        const since = this.#askedAt ?? install.startTime ?? clock.now();
        this.#askedAt ??= since;
        if (clock.now() - since < askAfter) return;
        this.#askedAt = clock.now();
        const signal = AbortSignal.any([ this.#work.cancelled, this.#hasEnded.signal ]);
        this.#inBackground(this.#ask(snapshot, "tasks", signal, false));
      }
      async onEnd({end, snapshot}) {
        this.#hasEnded.abort();
        if (this.#work.inputs.evidence !== "none" && snapshot !== void 0) await this.#askWhy(end, snapshot);
        await Promise.all(this.#questions);
        this.#reportUnasked();
      }
      async #askWhy({ending}, snapshot) {
        const {cancelled, clock} = this.#work;
        const isInstalling = eventInInstall(snapshot) !== void 0;
        switch (ending.kind) {
         case "timed-out":
          if (isInstalling) await this.#ask(snapshot, "tasks", cancelled, true);
          return;

         case "cancelled":
          if (!isInstalling) return;
          await (0, time_timeout /* withTimeout */ .wj)(clock, timeOnceCancelled, time_timeout /* neverAborted */ .kF, limited => this.#ask(snapshot, "tasks", limited, true));
          return;

         case "error":
          return;

         default:
          if (!(0, failures /* hasFailed */ .WN)(snapshot)) return;
          await this.#ask(snapshot, (0, deployment_evidence /* silentFailure */ .a3)(snapshot.deployment, snapshot.targets), cancelled, true);
        }
      }
      #reportUnasked() {
        const all = [ this.#unasked, ...this.#unaskedNames ];
        const denied = [ ...new Set(all.flatMap(unasked => unasked.denied)) ];
        const troubles = [ ...new Set(all.flatMap(unasked => unasked.troubles)) ];
        if (denied.length + troubles.length > 0) this.#work.emit({
          type: "unasked",
          denied,
          troubles
        });
      }
      #inBackground(question) {
        this.#questions.add(question);
        question.finally(() => this.#questions.delete(question));
      }
      async #ask({deployment, targets}, about, signal, isFinal) {
        const {clock, emit} = this.#work;
        const reader = await this.#connected();
        const answer = await (reader?.ask({
          deployment,
          targets,
          at: clock.now()
        }, about, signal));
        if (answer === void 0 || signal.aborted && answer.items.length === 0) return;
        const {items, leftOut, ...unasked} = answer;
        this.#unasked = unasked;
        emit({
          type: "evidence",
          about,
          items,
          leftOut,
          isFinal
        });
      }
      #askForNames({deployment, targets}) {
        const unnamed = targets.filter(target => ask_evidence_isInstance(deployment, target) && !this.#named.has(target.id));
        if (unnamed.length === 0) return;
        for (const {id} of unnamed) this.#named.add(id);
        const ask = async () => {
          const answer = await ((await this.#connected())?.readNames(unnamed, this.#work.cancelled));
          if (answer === void 0 || this.#work.cancelled.aborted) return;
          const {names, ...unasked} = answer;
          this.#unaskedNames.push(unasked);
          this.#work.emit({
            type: "names",
            names
          });
        };
        this.#inBackground(ask());
      }
      async #connected() {
        const {codeDeploy, emit} = this.#work;
        this.#reader ??= this.#work.connectToEvidence(codeDeploy, (operation, result, milliseconds) => emit({
          type: "request",
          operation,
          result,
          milliseconds
        }));
        return await this.#reader.catch(() => {});
      }
    }
    function eventInInstall({deployment, targets}) {
      if (deployment.computePlatform !== "ECS") return;
      return targets.flatMap(({lifecycleEvents}) => lifecycleEvents).find(({name, status}) => name === "Install" && status === "InProgress");
    }
    function ask_evidence_isInstance({computePlatform = "Server"}, {type, arn}) {
      return computePlatform === "Server" && type === "instance" && arn !== void 0;
    }
    // CONCATENATED MODULE: ./build/step/events.js
    class EventQueue {
      #events=[];
      #isClosed=false;
      #wake=() => {};
      push(event) {
        this.#events.push(event);
        this.#wake();
      }
      close() {
        this.#isClosed = true;
        this.#wake();
      }
      async* [Symbol.asyncIterator]() {
        while (this.#events.length > 0 || !this.#isClosed) {
          yield* this.#events.splice(0);
          if (this.#events.length > 0 || this.#isClosed) continue;
          await new Promise(resolve => {
            this.#wake = resolve;
          });
        }
      }
    }
    // CONCATENATED MODULE: ./build/deployment/matches-revision.js
    function matchesRevision(revision, wanted) {
      switch (revision.type) {
       case "GitHub":
        return (0, commit_id /* isCommitName */ .Nf)(wanted) && (revision.commitId ?? "").toLowerCase().startsWith(wanted.toLowerCase());

       case "S3":
        {
          const {bucket, key, version, eTag} = revision;
          const location = key === void 0 ? [] : [ key, `${bucket}/${key}`, `s3://${bucket}/${key}` ];
          return [ ...location, version ].includes(wanted) || eTag !== void 0 && unquoted(eTag) === unquoted(wanted);
        }

       default:
        return false;
      }
    }
    function unquoted(eTag) {
      return eTag.replace(/^"(.*)"$/, "$1");
    }
    // CONCATENATED MODULE: ./build/deployment/choose-deployment.js
    const unrequested = new Set([ "autoscaling", "autoscalingTermination", "CodeDeployAutoUpdate" ]);
    const rollbackCreators = new Set([ "codeDeployRollback", "CloudFormationRollback" ]);
    function newestFirst(deployments) {
      const timeOf = ({createTime = Number.NEGATIVE_INFINITY}) => createTime;
      return deployments.toSorted((a, b) => {
        if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? 1 : -1;
        return a.id < b.id ? 1 : -1;
      });
    }
    function isRequested({creator}) {
      return creator === void 0 || !unrequested.has(creator);
    }
    function isRollback({creator, rollbackInfo}) {
      return rollbackCreators.has(creator ?? "") || rollbackInfo?.rollbackTriggeringDeploymentId !== void 0;
    }
    function chooseLatest(deployments, missing = new Set) {
      const byId = new Map(deployments.map(deployment => [ deployment.id, deployment ]));
      const skipped = [];
      for (const deployment of newestFirst(deployments)) {
        const cause = isRequested(deployment) ? causeOf(deployment, byId) : void 0;
        if (typeof cause === "string" && !missing.has(cause)) return {
          type: "unread",
          deploymentId: cause
        };
        if (typeof cause === "object" && isRequested(cause)) return {
          type: "chosen",
          deploymentId: cause.id,
          why: whyLatest(deployment, cause, skipped)
        };
        skipped.push(deployment);
      }
      return {
        type: "none"
      };
    }
    function chooseByRevision(deployments, revision) {
      const found = newestFirst(deployments).filter(deployment => isRequested(deployment) && !isRollback(deployment) && deployment.revision !== void 0 && matchesRevision(deployment.revision, revision));
      const [newest, ...older] = found;
      if (newest === void 0) return {
        type: "none"
      };
      const why = older.length === 0 ? clause /* clause */ .sb`it deploys` : clause /* clause */ .sb`it is the newest of ${found.length} deployments of`;
      return {
        type: "chosen",
        deploymentId: newest.id,
        why: clause /* clause */ .sb`${why} revision ${revision}`
      };
    }
    function causeOf(deployment, byId) {
      const followed = new Set;
      let cause = deployment;
      while (isRollback(cause)) {
        if (followed.has(cause)) return;
        followed.add(cause);
        const id = cause.rollbackInfo?.rollbackTriggeringDeploymentId;
        if (id === void 0) return;
        const next = byId.get(id);
        if (next === void 0) return id;
        cause = next;
      }
      return cause;
    }
    function whyLatest(newest, chosen, skipped) {
      const isNewest = newest === chosen;
      if (isNewest && skipped.length === 0) return clause /* clause */ .sb`it was created last in its deployment group`;
      const why = isNewest ? clause /* clause */ .sb`it is the newest in its deployment group that somebody requested` : clause /* clause */ .sb`the newest deployment of its group, ${newest.id}, is its automatic rollback`;
      if (skipped.length === 0) return why;
      const newer = skipped.length === 1 ? clause /* clause */ .sb`1 newer one` : clause /* clause */ .sb`${skipped.length} newer ones`;
      return clause /* clause */ .sb`${why} (skipped ${newer}, created by ${creatorsOf(skipped)})`;
    }
    function creatorsOf(deployments) {
      return [ ...new Set(deployments.map(({creator}) => creator ?? "unknown")) ].toSorted().join(", ");
    }
    var batches = __nccwpck_require__(4507);
    var values_batch = __nccwpck_require__(1691);
    var reader = __nccwpck_require__(8849);
    // CONCATENATED MODULE: ./build/step/deployment-history.js
    const mostDeployments = 500;
    const day = 864e5;
    const beginning = Date.UTC(2014, 9, 6);
    const limits = {
      ids: 100,
      pages: 5
    };
    const lastLimits = {
      ids: mostDeployments,
      pages: 20
    };
    const mostCuts = 16;
    const mostRequests = 100;
    const listedLate = 5 * 6e4;
    class DeploymentHistory {
      #finder;
      #group;
      #known=new Map;
      #missing=new Set;
      #mostRequests;
      #requestsLeft=0;
      constructor(finder, group, most = mostRequests) {
        this.#finder = finder;
        this.#group = group;
        this.#mostRequests = most;
      }
      get known() {
        return [ ...this.#known.values() ];
      }
      get missing() {
        return this.#missing;
      }
      async* readBack(now, signal) {
        yield* this.#readRanges([ {
          start: now - day
        }, {
          start: now - 30 * day,
          end: now - day
        }, {
          start: beginning,
          end: now - 30 * day
        } ], now, signal);
      }
      async readNewer(now, signal) {
        const newest = this.known.reduce((latest, {createTime = beginning}) => Math.max(latest, Math.min(createTime, now)), beginning);
        for await (const _ of this.#readRanges([ {
          start: newest - listedLate
        } ], now, signal)) ;
      }
      async readById(deploymentId, signal) {
        await this.#read([ deploymentId ], signal);
        if (!this.#known.has(deploymentId)) this.giveUp(deploymentId);
      }
      giveUp(deploymentId) {
        this.#missing.add(deploymentId);
      }
      async* #readRanges(ranges, now, signal) {
        const left = [ ...ranges ];
        let cuts = 0;
        this.#requestsLeft = this.#mostRequests;
        for (let range = left.shift(); range !== void 0; range = left.shift()) {
          const middle = Math.floor((range.start + (range.end ?? now)) / 2);
          const canBeCut = cuts < mostCuts && middle > range.start && this.#requestsLeft > 0;
          const {ids, isComplete} = await this.#list(range, canBeCut ? limits : lastLimits, signal);
          if (!isComplete && canBeCut) {
            cuts += 1;
            left.unshift({
              start: middle,
              end: range.end
            }, {
              start: range.start,
              end: middle
            });
            continue;
          }
          await this.#read(ids, signal);
          yield;
          if (this.#known.size >= mostDeployments || this.#requestsLeft <= 0) return;
        }
      }
      async #list(range, most, signal) {
        return await (0, batches /* readPages */ .n4)(async nextToken => {
          this.#requestsLeft -= 1;
          const page = await this.#finder.listDeployments(this.#group, range, nextToken, signal);
          const ids = page.ids?.slice(0, mostDeployments);
          return {
            ids,
            nextToken: this.#requestsLeft > 0 ? page.nextToken : void 0
          };
        }, most);
      }
      async #read(ids, signal) {
        const unknown = ids.filter(id => !this.#known.has(id)).slice(0, mostDeployments);
        for (const batch of (0, values_batch /* splitIntoBatches */ .t)(unknown, reader /* largestBatch */ .JA)) {
          this.#requestsLeft -= 1;
          for (const deployment of await this.#finder.readDeployments(batch, signal)) this.#known.set(deployment.id, deployment);
        }
      }
    }
    // CONCATENATED MODULE: ./build/deployment/pipeline.js
    function newestExecution(executions, commit) {
      const wanted = commit.toLowerCase();
      return executions.filter(({revisionIds}) => revisionIds.some(id => id.toLowerCase() === wanted)).toSorted((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0))[0];
    }
    const providers = new Set([ "CodeDeploy", "CodeDeployToECS" ]);
    function deployAction(actions, group, region) {
      return lastOf(actions.filter(action => providers.has(action.provider ?? "") && action.applicationName === group.applicationName && action.deploymentGroupName === group.deploymentGroupName && (action.region ?? region) === region));
    }
    function deploymentStartedBy(action) {
      const id = action?.externalExecutionId;
      return id !== void 0 && /^d-[A-Za-z0-9-]+$/.test(id) ? id : void 0;
    }
    function pipelineEnd({status, statusSummary, stopReason}, actions) {
      switch (status) {
       case "Failed":
        {
          const failed = lastOf(actions.filter(action => action.status === "Failed"));
          const where = failed === void 0 ? "" : `: ${actionText(failed)}`;
          const reason = failed === void 0 ? statusSummary : failed.errorMessage ?? failed.summary;
          return end("PipelineFailed", `failed before it deployed${where}`, reason ?? "no reason given");
        }

       case "Stopped":
        return end("PipelineStopped", "was stopped before it deployed", stopReason);

       case "Cancelled":
        return end("PipelineStopped", "was cancelled before it deployed", statusSummary);

       case "Superseded":
        return end("PipelineSuperseded", "was superseded by a newer one before it deployed", statusSummary);

       case "Succeeded":
        return end("NoDeploymentInPipeline", "succeeded without an action that deploys to this deployment group");

       default:
        return;
      }
    }
    function actionClause({actionName = "unknown", stageName = "unknown"}) {
      return clause /* clause */ .sb`action ${actionName} in stage ${stageName}`;
    }
    function actionText(action) {
      return (0, clause /* clauseText */ .D4)(actionClause(action));
    }
    function executionText({id, status}, actions) {
      const last = lastOf(actions);
      const doing = last === void 0 ? "" : `, ${actionText(last)} is ${last.status}`;
      return `execution ${id} is ${status}${doing}`;
    }
    function end(code, what, reason) {
      return {
        code,
        what: reason === void 0 ? what : `${what}: ${reason}`,
        publicWhat: what
      };
    }
    function lastOf(actions) {
      return actions.toSorted((a, b) => (b.startTime ?? 0) - (a.startTime ?? 0))[0];
    }
    // CONCATENATED MODULE: ./build/step/retry-events.js
    function retryEvents(emit, rate, service) {
      return {
        beforeAttempt: signal => rate.pause(signal),
        answered: (operation, result, milliseconds) => {
          rate.note();
          emit({
            type: "request",
            operation,
            result,
            milliseconds
          });
        },
        troubled: reason => emit({
          type: "trouble",
          reason,
          service
        }),
        recovered: (failedRequests, milliseconds) => emit({
          type: "recovered",
          failedRequests,
          milliseconds,
          service
        })
      };
    }
    // CONCATENATED MODULE: ./build/step/follow-pipeline.js
    const pauseWithoutExecution = 12e3;
    const pauseWithExecution = 2e4;
    const mostPagesAtFirst = 10;
    const mostPagesLater = 1;
    const mostPagesOfActions = 10;
    const mostActionsOfPage = 100;
    async function followPipeline(work, group, pipeline, signal) {
      const {clock, emit, rate, codeDeploy, inputs} = work;
      const commit = inputs.sha ?? work.commit;
      if (commit === "") throw new errors /* InvalidInputError */ .o([ "pipeline needs a commit, but sha is empty and the workflow has none: set sha." ]);
      const events = retryEvents(emit, rate, "CodePipeline");
      const reader = await work.connectToPipeline(codeDeploy, events);
      let last;
      for (let isFirst = true; ;isFirst = false) {
        const followed = {
          reader,
          pipeline,
          commit,
          signal
        };
        const execution = await findExecution(followed, isFirst ? mostPagesAtFirst : mostPagesLater) ?? last;
        const actions = execution === void 0 ? [] : await readActions(followed, execution.id);
        const deploying = deployAction(actions, group, codeDeploy.region);
        const deploymentId = deploymentStartedBy(deploying);
        if (execution !== void 0 && deploying !== void 0 && deploymentId !== void 0) {
          reader.reportRecovery();
          const why = clause /* clause */ .sb`${actionClause(deploying)} of pipeline ${pipeline} started it for commit ${commit} (execution ${execution.id})`;
          return {
            deploymentId,
            why
          };
        }
        if (execution !== void 0) requireOpen(followed, execution, actions);
        const progress = execution === void 0 ? "no execution for it yet" : executionText(execution, actions);
        emit({
          type: "waiting",
          awaited: {
            by: "pipeline",
            name: pipeline,
            group,
            commit,
            progress
          }
        });
        last = execution;
        rate.isWaiting = true;
        await clock.sleep(execution === void 0 ? pauseWithoutExecution : pauseWithExecution, signal);
      }
    }
    function requireOpen({pipeline, commit}, execution, actions) {
      const end = pipelineEnd(execution, actions);
      if (end === void 0) return;
      const subject = `Execution ${execution.id} of pipeline ${pipeline} for commit ${commit}`;
      throw new errors /* WatchError */ .U(end.code, `${subject} ${end.what}`, {
        hint: hints[end.code],
        publicMessage: `${subject} ${end.publicWhat}`
      });
    }
    const hints = {
      PipelineFailed: "No deployment was started. Fix what failed, then retry the stage or push again.",
      PipelineStopped: "No deployment was started. To deploy the commit, start the pipeline again.",
      PipelineSuperseded: "A newer commit is going through the pipeline instead. The workflow of that commit watches its deployment.",
      NoDeploymentInPipeline: "Check that application-name and deployment-group-name are those of the CodeDeploy action of this pipeline."
    };
    async function findExecution({reader, pipeline, commit, signal}, mostPages) {
      let nextToken;
      for (let pages = 0; pages < mostPages; pages += 1) {
        const page = await reader.listExecutions(pipeline, nextToken, signal);
        const found = newestExecution(page.items, commit);
        if (found !== void 0) return found;
        nextToken = page.nextToken;
        if (nextToken === void 0) return;
      }
      return;
    }
    async function readActions({reader, pipeline, signal}, executionId) {
      const actions = [];
      let nextToken;
      for (let pages = 0; pages < mostPagesOfActions; pages += 1) {
        const page = await reader.listActions(pipeline, executionId, nextToken, signal);
        actions.push(...page.items.slice(0, mostActionsOfPage));
        nextToken = page.nextToken;
        if (nextToken === void 0) break;
      }
      return actions;
    }
    // CONCATENATED MODULE: ./build/step/find-deployment.js
    const pauseBetweenSearches = 12e3;
    const lastSearchTime = 5e3;
    const requestsForNewest = 4;
    const mostCauses = 10;
    async function findDeployment(work) {
      const timeLeft = Math.max(work.deadline - work.clock.now(), 0);
      try {
        return await (0, time_timeout /* withTimeout */ .wj)(work.clock, timeLeft, work.cancelled, signal => find(work, signal));
      } finally {
        work.rate.isWaiting = false;
      }
    }
    async function find(work, signal) {
      const {deploymentId, group, revision, pipeline} = work.inputs;
      if (deploymentId !== void 0) return {
        deploymentId
      };
      if (group === void 0) throw new RangeError("neither a deployment id nor a group");
      if (revision !== void 0) return await waitForRevision(work, group, revision, signal);
      if (pipeline === void 0) return await findLatest(work, group, signal);
      return await orDescribeNewest(work, group, () => followPipeline(work, group, pipeline, signal));
    }
    async function findLatest(work, group, signal) {
      const history = new DeploymentHistory(work.codeDeploy, group);
      for await (const _ of history.readBack(work.clock.now(), signal)) {
        const choice = await latestOf(history, signal);
        if (choice.type === "chosen") return choice;
      }
      throw noDeployment(group, work.codeDeploy.region, history.known);
    }
    async function latestOf(history, signal) {
      for (let causes = 0; ;causes += 1) {
        const choice = chooseLatest(history.known, history.missing);
        if (choice.type !== "unread") return choice;
        if (causes < mostCauses) await history.readById(choice.deploymentId, signal); else history.giveUp(choice.deploymentId);
      }
    }
    async function waitForRevision(work, group, revision, signal) {
      const {clock, emit, rate} = work;
      const history = new DeploymentHistory(work.codeDeploy, group);
      for await (const _ of history.readBack(clock.now(), signal)) {
        const choice = chooseByRevision(history.known, revision);
        if (choice.type === "chosen") return choice;
      }
      rate.isWaiting = true;
      for (;;) {
        const newest = newestFirst(history.known)[0];
        emit({
          type: "waiting",
          awaited: {
            by: "revision",
            name: revision,
            group,
            newest
          }
        });
        await clock.sleep(pauseBetweenSearches, signal);
        await history.readNewer(clock.now(), signal);
        const choice = chooseByRevision(history.known, revision);
        if (choice.type === "chosen") return choice;
      }
    }
    async function orDescribeNewest(work, group, follow) {
      try {
        return await follow();
      } catch (error) {
        if (!(error instanceof time_timeout /* TimeoutError */ .MU)) throw error;
        work.rate.isWaiting = false;
        const newest = await newestOf(work, group).catch(() => {});
        if (newest !== void 0) work.emit({
          type: "newest",
          deployment: newest
        });
        throw error;
      }
    }
    async function newestOf(work, group) {
      const {clock, codeDeploy, cancelled} = work;
      const history = new DeploymentHistory(codeDeploy, group, requestsForNewest);
      await (0, time_timeout /* withTimeout */ .wj)(clock, lastSearchTime, cancelled, async signal => {
        for await (const _ of history.readBack(clock.now(), signal)) if (history.known.length > 0) return;
      });
      return newestFirst(history.known)[0];
    }
    function noDeployment(group, region, known) {
      const {applicationName, deploymentGroupName} = group;
      const code = "DeploymentDoesNotExistException";
      const subject = `deployment group ${deploymentGroupName} of application ${applicationName} in ${region}`;
      if (known.length === 0) return new errors /* WatchError */ .U(code, `There is no deployment of ${subject}.`, {
        hint: "Create a deployment first, or check the region (aws-region) and the account."
      });
      const all = known.length < mostDeployments ? "those that exist" : `the ${known.length} newest ones`;
      const creators = (0, values_text /* oneLine */ .TN)(creatorsOf(known), 200);
      return new errors /* WatchError */ .U(code, `There is no deployment of ${subject} that anyone requested: ${all} were created by ${creators}.`, {
        hint: "Name the deployment with deployment-id."
      });
    }
    // CONCATENATED MODULE: ./build/step/request-rate.js
    const mostPerMinute = 6;
    const minute = 6e4;
    class RequestRate {
      isWaiting=false;
      #clock;
      #times=[];
      constructor(clock) {
        this.#clock = clock;
      }
      note() {
        this.#times = [ ...this.#recent(), this.#clock.now() ];
      }
      async pause(signal) {
        const oldest = this.isWaiting ? this.#recent().at(-mostPerMinute) : void 0;
        if (oldest !== void 0) await this.#clock.sleep(oldest + minute - this.#clock.now(), signal);
      }
      #recent() {
        return this.#times.filter(time => time > this.#clock.now() - minute);
      }
    }
    // CONCATENATED MODULE: ./node_modules/p-map/index.js
    function pMap(iterable, mapper, options) {
      return mapConcurrently(iterable, mapper, options, false);
    }
    async function mapConcurrently(iterable, mapper, {concurrency = Number.POSITIVE_INFINITY, stopOnError = true, signal} = {}, isSettled) {
      return new Promise((resolve_, reject_) => {
        validateOptions(iterable, mapper, concurrency);
        const result = [];
        const errors = [];
        let skippedCount = 0;
        let isResolved = false;
        let isIterableDone = false;
        const pendingIndexes = new Set;
        let doneIndex = Number.POSITIVE_INFINITY;
        let currentIndex = 0;
        const iterator = getIterator(iterable);
        const signalListener = () => {
          reject(signal.reason);
        };
        const cleanup = () => {
          signal?.removeEventListener("abort", signalListener);
        };
        const resolve = value => {
          resolve_(value);
          cleanup();
        };
        const reject = reason => {
          if (isResolved) return;
          isResolved = true;
          reject_(reason);
          cleanup();
          if (!isIterableDone) closeIterator(iterator);
        };
        if (signal) {
          if (signal.aborted) {
            reject(signal.reason);
            return;
          }
          signal.addEventListener("abort", signalListener, {
            once: true
          });
        }
        const pull = createPuller(iterator);
        const settleIfFinished = () => {
          if (isResolved || doneIndex === Number.POSITIVE_INFINITY) return;
          for (const index of pendingIndexes) if (index < doneIndex) return;
          if (!stopOnError) {
            const collectedErrors = [];
            for (let index = 0; index < Math.min(doneIndex, errors.length); index++) if (index in errors) collectedErrors.push(errors[index]);
            if (collectedErrors.length > 0) {
              reject(new AggregateError(collectedErrors));
              return;
            }
          }
          isResolved = true;
          if (!isIterableDone) closeIterator(iterator);
          const lastIndex = Math.min(doneIndex, result.length);
          if (lastIndex === result.length && skippedCount === 0) {
            resolve(result);
            return;
          }
          resolve(result.slice(0, lastIndex).filter(value => value !== pMapSkip));
        };
        const next = async () => {
          if (isResolved || currentIndex >= doneIndex) return;
          const index = currentIndex++;
          pendingIndexes.add(index);
          let nextItem;
          try {
            nextItem = await pull();
          } catch (error) {
            pendingIndexes.delete(index);
            if (index < doneIndex) throw error;
            settleIfFinished();
            return;
          }
          if (nextItem.done) {
            pendingIndexes.delete(index);
            doneIndex = Math.min(doneIndex, index);
            isIterableDone = true;
            settleIfFinished();
            return;
          }
          const runner = (async () => {
            try {
              const element = await nextItem.value;
              if (isResolved || index >= doneIndex) return;
              const value = await mapper(element, index);
              if (index >= doneIndex) return;
              if (value === pMapStop) {
                doneIndex = index;
                return;
              }
              if (value === pMapSkip) skippedCount++;
              result[index] = isSettled && value !== pMapSkip ? {
                status: "fulfilled",
                value
              } : value;
            } catch (error) {
              if (index >= doneIndex) return;
              if (isSettled) result[index] = {
                status: "rejected",
                reason: error
              }; else if (stopOnError) {
                reject(error);
                return;
              } else errors[index] = error;
            } finally {
              pendingIndexes.delete(index);
              settleIfFinished();
            }
            try {
              await next();
            } catch (error) {
              reject(error);
            }
          })();
          runner.then(() => new Promise(() => {})).then(resolve_);
        };
        (async () => {
          for (let index = 0; index < concurrency; index++) {
            try {
              await next();
            } catch (error) {
              reject(error);
              break;
            }
            if (isResolved || currentIndex >= doneIndex) break;
          }
        })();
      });
    }
    const pMapSkip = Symbol("skip");
    const pMapStop = Symbol("stop");
    function validateOptions(iterable, mapper, concurrency) {
      if (iterable?.[Symbol.iterator] === void 0 && iterable?.[Symbol.asyncIterator] === void 0) throw new TypeError(`Expected \`input\` to be either an \`Iterable\` or \`AsyncIterable\`, got (${typeof iterable})`);
      if (typeof mapper !== "function") throw new TypeError("Mapper function is required");
      if (!isLimit(concurrency, 1)) throw new TypeError(`Expected \`concurrency\` to be an integer from 1 and up or \`Infinity\`, got \`${concurrency}\` (${typeof concurrency})`);
    }
    function isLimit(value, minimum) {
      return Number.isSafeInteger(value) && value >= minimum || value === Number.POSITIVE_INFINITY;
    }
    function getIterator(iterable) {
      return iterable[Symbol.asyncIterator] === void 0 ? iterable[Symbol.iterator]() : iterable[Symbol.asyncIterator]();
    }
    async function closeIterator(iterator) {
      try {
        await (iterator.return?.());
      } catch {}
    }
    function createPuller(iterator) {
      let isSourceDone = false;
      const markDone = item => {
        if (item?.done) isSourceDone = true;
      };
      return () => {
        if (isSourceDone) return {
          done: true
        };
        const result = iterator.next();
        markDone(result);
        if (typeof result?.then !== "function") return result;
        const promise = Promise.resolve(result);
        promise.then(markDone, () => {});
        return promise;
      };
    }
    // CONCATENATED MODULE: ./build/watch/schedule.js
    const smallFleet = 25;
    const shortestPause = 4200;
    const leastPause = 2e3;
    const shareOfQuiet = 1 / 6;
    const shareOfElapsed = 1 / 600;
    const shareOfIntervalAtFirst = .3;
    const jitter = .2;
    const deploymentPause = 6e3;
    const longestDeploymentPause = 45e3;
    const endExpected = 3e4;
    const factorOfPauses = 3.5;
    function pauseBeforeNextPoll(context) {
      const {pollInterval, quiet, elapsed, ahead, throttleFactor, random} = context;
      const longest = Math.max(pollInterval * shareOfIntervalAtFirst, elapsed * shareOfElapsed);
      const wanted = Math.max(Math.min(quiet * shareOfQuiet, longest), shortestPause);
      const pause = Math.min(wanted * throttleFactor, pollInterval) * (1 - jitter * random);
      return Math.max(pause, Math.min(Math.max(leastPause, ahead), pollInterval));
    }
    function requestsPerPoll(targets, throttleFactor) {
      const usual = isSmall(targets) ? 1.2 : Math.min(.18 + targets * .00115, 1.33);
      return usual / Math.max(throttleFactor / factorOfPauses, 1);
    }
    function isSmall(targets) {
      return targets > 0 && targets <= smallFleet;
    }
    function isDeploymentDue(context) {
      const {pollInterval, overview, targets, quiet, age, throttleFactor} = context;
      if (!isSmall(targets.length)) return true;
      const skipped = targets.filter(({status}) => status === "Skipped").length;
      if (skipped > (overview?.Skipped ?? 0)) return true;
      if (quiet < endExpected && targets.every(({status}) => (0, deployment_status /* isFinalTargetStatus */ .wH)(status))) return true;
      const pause = Math.min(deploymentPause, pollInterval) * throttleFactor;
      return age >= Math.min(pause, longestDeploymentPause);
    }
    // CONCATENATED MODULE: ./build/watch/fleet.js
    const concurrency = 4;
    const mostSaved = 12;
    const mostOverdrawn = 20;
    const shareSavedFirst = .4;
    const pollsPerPage = 8;
    const startedStatuses = deployment_status /* targetStatuses */ .Kp.filter(status => status !== "Pending");
    class Fleet {
      requests=0;
      #known=new Map;
      #open=new Set;
      #pending=new Set;
      #budget=0;
      #before;
      #deploymentsRead=0;
      #reader;
      #signal;
      constructor(reader, signal) {
        this.#reader = reader;
        this.#signal = signal;
      }
      get targets() {
        return [ ...this.#known.values() ].filter(target => target !== void 0);
      }
      async readSmall(deployment) {
        if (!isSmall(this.#known.size)) return;
        this.#refill();
        const batches = Math.max(Math.floor(this.#budget), 0);
        await this.#readTargets(deployment, this.#notFinal.slice(0, batches * (0, reader /* batchSize */ .CJ)(deployment)));
      }
      async read(deployment, isLastPoll) {
        const before = this.#before;
        this.#before = deployment;
        this.#deploymentsRead += 1;
        this.requests += 1;
        const {status} = deployment;
        if ((0, deployment_status /* isNotStarted */ .h7)(status)) return;
        if (this.#known.size === 0) {
          await this.#readAll(deployment);
          const last = (0, reader /* pagesFor */ .KF)(this.#known.size) + (0, reader /* batchesFor */ .IK)(deployment, this.#notFinal.length);
          this.#budget = -Math.max(last - 2, 0) * shareSavedFirst;
          this.requests = 0;
        } else if (isLastPoll || (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(status) || status !== before?.status) await this.#readAll(deployment); else await this.#readChanged(deployment, before);
      }
      async #readAll(deployment) {
        await this.#readTargets(deployment, this.#notFinal);
        const isInPlace = deployment.deploymentType === "IN_PLACE";
        if (!isInPlace || this.#known.size === 0 || (0, deployment_counts /* countedByCodeDeploy */ .qD)(deployment) !== this.#known.size) await this.#readTargets(deployment, await this.#listUnknown(deployment));
        if (this.#failuresMissing(deployment) > 0) await this.#readTargets(deployment, await this.#listFailed(deployment));
      }
      async #readChanged(deployment, before) {
        const counted = (0, deployment_counts /* countedByCodeDeploy */ .qD)(deployment);
        const isNew = counted !== (0, deployment_counts /* countedByCodeDeploy */ .qD)(before);
        const mayBeLate = counted !== this.#known.size && (isNew || this.#isRetryDue(this.#known.size));
        const late = mayBeLate ? await this.#listUnknown(deployment) : [];
        const failures = failuresCounted(deployment);
        const hasNewFailure = failures !== failuresCounted(before) || this.#isRetryDue(failures);
        const hasFailed = this.#failuresMissing(deployment) > 0 && hasNewFailure;
        const due = new Set([ ...late, ...hasFailed ? await this.#findFailed(deployment) : [] ]);
        let batches = (0, reader /* batchesFor */ .IK)(deployment, due.size);
        if (!isSmall(this.#known.size)) {
          this.#refill();
          if (await this.#findStarted(deployment)) batches = Math.max(batches, Math.floor(this.#budget));
        }
        const ids = [ ...new Set([ ...due, ...this.#open ]) ];
        await this.#readTargets(deployment, ids.slice(0, batches * (0, reader /* batchSize */ .CJ)(deployment)));
      }
      async #findFailed(deployment) {
        const byList = (0, reader /* pagesFor */ .KF)(failuresCounted(deployment)) + (0, 
        reader /* batchesFor */ .IK)(deployment, this.#failuresMissing(deployment));
        const isListCheaper = byList < (0, reader /* batchesFor */ .IK)(deployment, this.#notFinal.length);
        return isListCheaper ? await this.#listFailed(deployment) : this.#notFinal;
      }
      #isRetryDue(ids) {
        return this.#deploymentsRead % (pollsPerPage * (0, reader /* pagesFor */ .KF)(ids)) === 0;
      }
      #failuresMissing(deployment) {
        return failuresCounted(deployment) - this.targets.filter(({status}) => status === "Failed").length;
      }
      async #findStarted(deployment) {
        const {overview} = deployment;
        const pending = [ ...this.#pending ];
        const stillPending = overview?.Pending ?? 0;
        if (pending.length <= stillPending) return true;
        const others = this.#known.size - stillPending;
        const pages = (0, reader /* pagesFor */ .KF)(Math.min(stillPending, others));
        const byList = pages + (0, reader /* batchesFor */ .IK)(deployment, pending.length - stillPending);
        if (overview === void 0 || (0, reader /* batchesFor */ .IK)(deployment, pending.length) <= byList) {
          this.#moveToOpen(pending);
          return true;
        }
        if (this.#budget < Math.min(pages + 1, mostSaved)) return false;
        const isOfPending = stillPending < others;
        const listed = new Set(await this.#list(deployment, isOfPending ? [ "Pending" ] : startedStatuses));
        this.#moveToOpen(pending.filter(id => listed.has(id) !== isOfPending));
        return true;
      }
      get #notFinal() {
        return [ ...this.#open, ...this.#pending ];
      }
      #refill() {
        const refilled = requestsPerPoll(this.#known.size, this.#reader.throttleFactor());
        this.#budget = Math.min(Math.max(this.#budget, -mostOverdrawn) + refilled, mostSaved);
      }
      #take(requests) {
        this.#budget -= requests;
        this.requests += requests;
      }
      #moveToOpen(ids) {
        for (const id of ids) {
          this.#pending.delete(id);
          this.#open.add(id);
        }
      }
      async #listUnknown(deployment) {
        const ids = await this.#list(deployment);
        return ids.filter(id => this.#known.get(id) === void 0);
      }
      async #listFailed(deployment) {
        const ids = await this.#list(deployment, [ "Failed" ]);
        return ids.filter(id => this.#known.get(id)?.status !== "Failed");
      }
      async #list(deployment, statuses) {
        const ids = await this.#reader.listTargetIds(deployment, this.#signal, statuses);
        this.#take((0, reader /* pagesFor */ .KF)(ids.length));
        for (const id of ids) if (!this.#known.has(id)) this.#known.set(id, void 0);
        return ids;
      }
      async #readTargets(deployment, ids) {
        const readBatch = async batch => {
          this.#take(1);
          for (const target of await this.#reader.readTargets(deployment, batch, this.#signal)) this.#note(target);
        };
        await pMap((0, values_batch /* splitIntoBatches */ .t)(ids, (0, reader /* batchSize */ .CJ)(deployment)), readBatch, {
          concurrency
        });
      }
      #note(target) {
        const {id, status} = target;
        this.#known.set(id, target);
        this.#open.delete(id);
        this.#pending.delete(id);
        if (status === "Pending") this.#pending.add(id); else if (!(0, deployment_status /* isFinalTargetStatus */ .wH)(status) || isUnexplained(target)) this.#open.add(id);
      }
    }
    function isUnexplained({status, lifecycleEvents}) {
      return status === "Failed" && !lifecycleEvents.some(event => event.status === "Failed" && event.diagnostics !== void 0);
    }
    function failuresCounted({overview}) {
      return overview?.Failed ?? 0;
    }
    // CONCATENATED MODULE: ./build/watch/watch.js
    const pollsAfterEnd = 3;
    const pauseAfterEnd = 3e3;
    async function* watch(options) {
      const {reader, clock, signal, deadline, pollInterval} = options;
      const fleet = new Fleet(reader, signal);
      const startedAt = clock.now();
      let {first} = options;
      let deployment;
      let deploymentReadAt = startedAt;
      let last;
      let lastChange = startedAt;
      let firstTargetsAt;
      for (let pollsLeft = pollsAfterEnd; ;) {
        const isLastPoll = clock.now() >= deadline;
        let isDue = true;
        try {
          if (deployment !== void 0 && !isLastPoll && !hasEnded(deployment)) {
            await fleet.readSmall(deployment);
            const soFar = {
              at: clock.now(),
              deployment,
              targets: fleet.targets
            };
            const hasMoved = hasChanged(last, soFar);
            if (hasMoved) lastChange = soFar.at;
            isDue = isDeploymentDue({
              pollInterval,
              overview: deployment.overview,
              targets: soFar.targets,
              quiet: soFar.at - lastChange,
              age: soFar.at - deploymentReadAt,
              throttleFactor: reader.throttleFactor()
            });
            if (isDue && hasMoved) yield {
              snapshot: soFar,
              isComplete: false,
              hasDeployment: false
            };
          }
          if (deployment === void 0 || isDue) {
            deployment = first ?? await reader.readDeployment(options.deploymentId, signal);
            first = void 0;
            deploymentReadAt = clock.now();
            await fleet.read(deployment, isLastPoll);
          }
        } catch (error) {
          if (deployment !== void 0) {
            const snapshot = {
              at: clock.now(),
              deployment,
              targets: fleet.targets
            };
            yield {
              snapshot,
              isComplete: false,
              hasDeployment: false
            };
          }
          throw error;
        }
        const snapshot = {
          at: clock.now(),
          deployment,
          targets: fleet.targets
        };
        if (hasChanged(last, snapshot)) lastChange = snapshot.at;
        last = snapshot;
        yield {
          snapshot,
          isComplete: true,
          hasDeployment: isDue
        };
        const {targets} = snapshot;
        if (targets.length > 0) firstTargetsAt ??= snapshot.at;
        const isOver = hasEnded(deployment);
        const areAllFinal = targets.every(({status}) => (0, deployment_status /* isFinalTargetStatus */ .wH)(status));
        if (isLastPoll || isOver && (areAllFinal || pollsLeft === 0)) return;
        if (isOver) pollsLeft -= 1;
        const pause = isOver ? pauseAfterEnd : pauseBeforeNextPoll({
          pollInterval,
          quiet: clock.now() - lastChange,
          elapsed: clock.now() - startedAt,
          ahead: fleet.requests * 1e3 - (clock.now() - (firstTargetsAt ?? startedAt)),
          random: options.random(),
          throttleFactor: reader.throttleFactor()
        });
        await clock.sleep(Math.min(pause, Math.max(deadline - clock.now(), 0)), signal);
      }
    }
    function hasEnded({status}) {
      return (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(status);
    }
    function hasChanged(before, after) {
      const isCountedAlike = (0, external_node_util_.isDeepStrictEqual)(before?.deployment.overview, after.deployment.overview);
      return !isCountedAlike || transitions(before, after).length > 0;
    }
    // CONCATENATED MODULE: ./build/step/watch-deployment.js
    const lastPollTime = 4e3;
    async function watchDeployment(work, watched) {
      const {cancelled, inputs, redactor, startedAt} = work;
      const beganAt = work.clock.now();
      let {deadline} = work;
      let snapshot;
      const poll = async (first, signal) => {
        let request = "open";
        for await (const polled of watch({
          ...work,
          deadline,
          deploymentId: watched.deploymentId,
          first,
          reader: work.codeDeploy,
          pollInterval: inputs.pollInterval,
          signal
        })) {
          const {isComplete, hasDeployment} = polled;
          snapshot = polled.snapshot;
          work.emit({
            type: "polled",
            of: watched.of,
            snapshot,
            isComplete
          });
          if (!isComplete) continue;
          if (watched.failFast && hasFailedTarget(snapshot)) return {
            kind: "failed-fast"
          };
          if (!hasDeployment) continue;
          const ending = earlyEnding(snapshot, watched);
          if (ending !== void 0) return ending;
          if (watched.onReady === "continue") request = await continueDeployment(work, snapshot.deployment, request, signal);
        }
        const hasEnded = snapshot !== void 0 && (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(snapshot.deployment.status);
        return hasEnded ? {
          kind: "finished"
        } : {
          kind: "timed-out",
          minutes: (deadline - startedAt) / 6e4
        };
      };
      try {
        const first = watched.of === "rollback" ? void 0 : await readFirst(work, watched, beganAt);
        if (first !== void 0) deadline = startedAt + first.timeLimit;
        const ending = await before(work, endOfLastPoll(deadline, beganAt), signal => poll(first?.deployment, signal));
        return {
          end: {
            ending
          },
          snapshot,
          deadline
        };
      } catch (error) {
        return {
          end: endingOf(error, cancelled, deadline - startedAt, redactor),
          snapshot,
          deadline
        };
      }
    }
    async function readFirst(work, {deploymentId}, beganAt) {
      const {codeDeploy, deadline, emit, inputs, clock, startedAt} = work;
      const searched = inputs.timeout === void 0 ? clock.now() - startedAt : 0;
      const deployment = await before(work, endOfLastPoll(deadline, beganAt), signal => codeDeploy.readDeployment(deploymentId, signal));
      requireAgreement(work, deployment);
      const limit = searched + timeLimit(inputs.timeout, deployment);
      emit({
        type: "first-read",
        deployment,
        timeLimit: limit
      });
      return {
        deployment,
        timeLimit: limit
      };
    }
    function requireAgreement({inputs, clock, emit}, deployment) {
      const pairs = [ [ "application-name", inputs.names.applicationName, deployment.applicationName ], [ "deployment-group-name", inputs.names.deploymentGroupName, deployment.deploymentGroupName ] ];
      const violations = pairs.flatMap(([name, wanted, is]) => wanted === void 0 || is === void 0 || wanted === is ? [] : `${name} is "${(0, 
      values_text /* oneLine */ .TN)(wanted, 100)}", but deployment-id is "${deployment.id}", a deployment of "${(0, 
      values_text /* oneLine */ .TN)(is, 100)}".`);
      if (violations.length === 0) return;
      emit({
        type: "polled",
        of: "deployment",
        snapshot: {
          at: clock.now(),
          deployment,
          targets: []
        },
        isComplete: false
      });
      throw new errors /* InvalidInputError */ .o([ ...violations, "Remove the input that is wrong." ]);
    }
    function endOfLastPoll(deadline, beganAt) {
      return Math.max(deadline, beganAt) + lastPollTime;
    }
    async function before({clock, cancelled}, end, read) {
      return await (0, time_timeout /* withTimeout */ .wj)(clock, Math.max(end - clock.now(), 0), cancelled, read);
    }
    function hasFailedTarget({targets}) {
      return targets.some(({status}) => status === "Failed");
    }
    function earlyEnding(snapshot, {onReady, until}) {
      if (onReady === "succeed" && snapshot.deployment.status === "Ready") return {
        kind: "ready"
      };
      if (until === "traffic-shifted" && isTrafficShifted(snapshot)) return {
        kind: "shifted"
      };
      return;
    }
    const refusals = new Set([ "DeploymentIsNotInReadyStateException", "DeploymentAlreadyCompletedException" ]);
    async function continueDeployment({codeDeploy, emit}, {id, status}, request, signal) {
      if (request === "done") return request;
      if (status !== "Ready") {
        if (request === "open") return request;
        const wasContinued = status !== "Failed" && status !== "Stopped";
        if (wasContinued) emit({
          type: "continued",
          by: "someone else"
        });
        return "done";
      }
      if (request === "refused") emit({
        type: "continue-repeated"
      });
      try {
        await codeDeploy.continueDeployment(id, signal);
        emit({
          type: "continued",
          by: "action"
        });
        return "done";
      } catch (error) {
        if (!(error instanceof errors /* WatchError */ .U) || !refusals.has(error.code)) throw error;
        return request === "open" ? "refused" : "refused-again";
      }
    }
    // CONCATENATED MODULE: ./build/step/rollback.js
    const readsForRollback = 3;
    const pauseBetweenReads = 3e3;
    const shortestSearch = 5e3;
    async function followRollback(work, {end, snapshot}) {
      const {clock, cancelled, emit, redactor} = work;
      const isWanted = end.ending.kind === "finished" && work.inputs.followRollback;
      if (!isWanted || snapshot === void 0) return;
      try {
        const timeLeft = Math.max(work.deadline - clock.now(), shortestSearch);
        const deploymentId = await (0, time_timeout /* withTimeout */ .wj)(clock, timeLeft, cancelled, signal => findRollback(work, snapshot.deployment, signal));
        if (deploymentId === void 0) return;
        emit({
          type: "rollback-found",
          deploymentId
        });
        const rollback = {
          of: "rollback",
          deploymentId,
          failFast: false,
          onReady: "wait",
          until: "completion"
        };
        const {ending} = (await watchDeployment(work, rollback)).end;
        if (ending.kind === "timed-out") emit({
          type: "rollback-lost",
          reason: timeIsUp
        });
        if (ending.kind === "cancelled") emit({
          type: "rollback-lost",
          reason: redactor.messageOf(cancelled.reason)
        });
        if (ending.kind === "error") emit({
          type: "rollback-lost",
          reason: ending.message
        });
      } catch (error) {
        const reason = error instanceof time_timeout /* TimeoutError */ .MU ? timeIsUp : redactor.messageOf(error);
        emit({
          type: "rollback-lost",
          reason
        });
      }
    }
    const timeIsUp = "the timeout was reached (timeout-minutes)";
    async function findRollback({codeDeploy, clock}, ended, signal) {
      let deployment = ended;
      for (let reads = 0; reads < readsForRollback; reads += 1) {
        const {rollbackDeploymentId} = deployment.rollbackInfo ?? {};
        if (rollbackDeploymentId !== void 0) return rollbackDeploymentId;
        if (!expectsRollback(deployment)) return;
        await clock.sleep(pauseBetweenReads, signal);
        deployment = await codeDeploy.readDeployment(deployment.id, signal);
      }
      return deployment.rollbackInfo?.rollbackDeploymentId;
    }
    function expectsRollback({status, autoRollbackEvents}) {
      if (status === "Failed") return autoRollbackEvents.includes("DEPLOYMENT_FAILURE");
      return status === "Stopped" && autoRollbackEvents.some(event => event.startsWith("DEPLOYMENT_STOP_ON_"));
    }
    // CONCATENATED MODULE: ./build/step/stop.js
    const stop_limits = {
      "timed-out": 15e3,
      cancelled: 3e3
    };
    const stop_pauseBetweenReads = 500;
    async function stopIfAsked(work, deploymentId, watched) {
      const {codeDeploy, clock, emit} = work;
      const {onCancel, onTimeout} = work.inputs;
      const {kind} = watched.end.ending;
      if (kind !== "timed-out" && kind !== "cancelled") return;
      const onEnd = kind === "cancelled" ? onCancel : onTimeout;
      const hasEnded = watched.snapshot !== void 0 && (0, deployment_status /* isFinalDeploymentStatus */ .Ac)(watched.snapshot.deployment.status);
      if (onEnd === "leave" || hasEnded) return;
      if (kind === "timed-out" && watched.snapshot !== void 0 && isTrafficShifted(watched.snapshot)) {
        emit({
          type: "stopped",
          stop: {
            text: keptText(onEnd)
          }
        });
        return;
      }
      const rollback = onEnd === "rollback";
      let isAnswered = false;
      try {
        await (0, time_timeout /* withTimeout */ .wj)(clock, stop_limits[kind], time_timeout /* neverAborted */ .kF, async signal => {
          const {isStopped, stop} = await stopDeployment(work, deploymentId, rollback, signal);
          isAnswered = true;
          emit({
            type: "stopped",
            stop
          });
          for (;;) {
            const deployment = await codeDeploy.readDeployment(deploymentId, signal);
            emit({
              type: "reread",
              deployment
            });
            const isRollbackDue = isStopped && rollback;
            if (!isRollbackDue || deployment.rollbackInfo?.rollbackDeploymentId !== void 0) return;
            await clock.sleep(stop_pauseBetweenReads, signal);
          }
        });
      } catch (error) {
        if (!isAnswered) emit({
          type: "stopped",
          stop: refusal(error, work.redactor)
        });
      }
    }
    function keptText(onTimeout) {
      return `The deployment was not stopped (on-timeout: ${onTimeout}): the new version has all traffic, ` + "and CodeDeploy is only waiting to terminate the original.";
    }
    async function stopDeployment({codeDeploy}, deploymentId, rollback, signal) {
      try {
        const answer = await codeDeploy.stopDeployment(deploymentId, {
          rollback
        }, signal);
        const text = rollback ? "The deployment was stopped with automatic rollback." : "The deployment was stopped; its deployment group decides whether to roll back.";
        return {
          isStopped: true,
          stop: {
            text,
            answer
          }
        };
      } catch (error) {
        if (!(error instanceof errors /* WatchError */ .U) || error.code !== "DeploymentAlreadyCompletedException") throw error;
        return {
          isStopped: false,
          stop: {
            text: "The deployment was not stopped: it had already completed."
          }
        };
      }
    }
    function refusal(error, redactor) {
      if (error instanceof time_timeout /* TimeoutError */ .MU) return {
        text: "The deployment could not be stopped: CodeDeploy did not respond in time."
      };
      return {
        text: "The deployment could not be stopped.",
        answer: redactor.messageOf(error)
      };
    }
    // CONCATENATED MODULE: ./build/step/perform.js
    async function* perform(step, outside) {
      const queue = new EventQueue;
      const emit = happening => queue.push({
        ...happening,
        at: outside.clock.now()
      });
      const work = withBackground(stopped => tick(outside.clock, emit, stopped), () => performAll(step, outside, emit)).finally(() => queue.close());
      yield* queue;
      await work;
    }
    async function performAll(step, outside, emit) {
      const {inputs, violations, startedAt, timeLimit} = step;
      let codeDeploy;
      let end;
      try {
        if (violations.length > 0) throw new errors /* InvalidInputError */ .o(violations);
        const rate = new RequestRate(outside.clock);
        const events = connectionEvents(emit, rate, outside.redactor);
        codeDeploy = await (0, time_timeout /* withTimeout */ .wj)(outside.clock, timeLimit, outside.cancelled, signal => (0, 
        time_timeout /* orAborted */ .H6)(signal, outside.connect(inputs, events)));
        emit({
          type: "connected",
          region: codeDeploy.region
        });
        const work = {
          ...outside,
          inputs,
          startedAt,
          codeDeploy,
          deadline: startedAt + timeLimit,
          emit,
          rate
        };
        const {deploymentId, why} = await findDeployment(work);
        emit({
          type: "found",
          deploymentId,
          why
        });
        const {failFast, onReady, until} = inputs;
        const evidence = new EvidenceWatch(work);
        const watched = await watchDeployment({
          ...work,
          emit: happening => {
            emit(happening);
            if (happening.type === "polled" && happening.isComplete) evidence.onPoll(happening.snapshot);
          }
        }, {
          of: "deployment",
          deploymentId,
          failFast,
          onReady,
          until
        });
        await Promise.all([ evidence.onEnd(watched), finishDeployment(work, deploymentId, watched) ]);
        end = watched.end;
      } catch (error) {
        end = endingOf(error, outside.cancelled, timeLimit, outside.redactor);
      }
      codeDeploy?.reportRecovery();
      emit({
        type: "ended",
        ...end
      });
    }
    async function finishDeployment(work, deploymentId, watched) {
      await followRollback({
        ...work,
        deadline: watched.deadline
      }, watched);
      await stopIfAsked(work, deploymentId, watched);
    }
    const tickEvery = 1e4;
    async function tick(clock, emit, stopped) {
      for (;;) {
        await clock.sleep(tickEvery, stopped);
        emit({
          type: "tick"
        });
      }
    }
    async function withBackground(background, work) {
      const done = new AbortController;
      const ended = background(done.signal).catch(() => {});
      try {
        return await work();
      } finally {
        done.abort();
        await ended;
      }
    }
    function connectionEvents(emit, rate, redactor) {
      return {
        ...retryEvents(emit, rate),
        fellBack: reason => emit({
          type: "fell-back",
          reason
        }),
        answeredWithErrorMessage: message => emit({
          type: "error-message",
          message: redactor.redact(message)
        })
      };
    }
    var annotations = __nccwpck_require__(6241);
    var notes = __nccwpck_require__(2362);
    var report_outcome = __nccwpck_require__(4247);
    var report_reason = __nccwpck_require__(3839);
    var next_steps = __nccwpck_require__(3576);
    // CONCATENATED MODULE: ./build/report/verdict-lines.js
    const mostLogTails = 20;
    const longestLogTail = 16384;
    function verdictLines(outcome) {
      const {conclusion, rootCause, counts, snapshot, stop, rollback} = outcome;
      const [style] = (0, verdicts /* verdictOf */ .Vj)(conclusion, rootCause?.code);
      const details = [ ...counts === void 0 ? [] : [ countsText(counts) ], ...(0, report_outcome /* hasWatched */ .zG)(outcome) ? [ `watched for ${(0, 
      duration /* inWords */ .r4)(outcome.endedAt - outcome.startedAt)}` ] : [] ];
      const lines = [ [ (0, log_line /* styled */ .I)(style, verdictText(outcome)), ...details.map(detail => ` · ${detail}`) ] ];
      if (outcome.deploymentDespiteFailure === "succeeded") lines.push([ notes /* despiteText */ .ei.replaceAll("`", "") ]);
      if (outcome.terminationWait !== void 0) lines.push([ (0, notes /* waitText */ .Lq)(outcome.terminationWait) ]);
      if (outcome.hasNoTargets) lines.push([ (0, log_line /* styled */ .I)("yellow", notes /* noTargetsText */ .rs) ]);
      if (stop !== void 0 && snapshot === void 0) lines.push([ stop.text, stop.answer === void 0 ? "" : ` CodeDeploy: ${stop.answer}` ]);
      if (rollback !== void 0) {
        const status = rollback.snapshot?.deployment.status;
        const result = status === void 0 ? "was started, but not followed" : (0, notes /* rollbackText */ .Ew)(status) ?? `is ${status}`;
        lines.push([ `Rollback ${rollback.deploymentId} ${result}` ]);
      }
      lines.push(...nextLines(outcome));
      const left = withLogTail(outcome).length - mostLogTails;
      if (left > 0) lines.push([ `${(0, values_text /* plural */ .LS)(left, "more log tail")} in the report file (output report-path).` ]);
      return lines;
    }
    function nextLines(outcome) {
      const [cause] = outcome.failures;
      if (cause === void 0) return [];
      const steps = (0, next_steps /* nextSteps */ .Zn)(cause, outcome);
      const command = (0, next_steps /* commandLine */ .ay)(steps);
      return [ ...command === void 0 ? [] : [ [ "Next: ", command ] ], ...steps.pages.map(({title, subject, address}) => [ `Next: ${title} ${(0, 
      values_text /* oneLine */ .TN)(subject)}: ${address}` ]) ];
    }
    function verdictText(outcome) {
      const {deploymentId} = outcome;
      return withVerdict(deploymentId === void 0 ? void 0 : `Deployment ${(0, values_text /* oneLine */ .TN)(deploymentId)}`, outcome);
    }
    function withVerdict(subject, outcome) {
      const words = verdictWords(outcome);
      if (outcome.conclusion !== "error") return `${subject ?? "The deployment"} ${words}`;
      return subject === void 0 ? (0, values_text /* capitalized */ .l2)(words) : `${subject}: ${words}`;
    }
    function verdictWords(outcome) {
      const {conclusion, rootCause, snapshot, failedTargetIds, awaited} = outcome;
      const {deploymentDespiteFailure: deployment} = outcome;
      if (deployment !== void 0) return (0, verdicts /* despiteWords */ .yI)(deployment, failedTargetIds.length);
      const [, words] = (0, verdicts /* verdictOf */ .Vj)(conclusion, rootCause?.code);
      const isOpen = conclusion === "timed-out" || conclusion === "cancelled";
      if (isOpen && awaited !== void 0) return "did not appear before the watch ended";
      return isOpen && snapshot === void 0 ? "could not be read before the watch ended" : words;
    }
    function logTails(outcome) {
      const time = timeText(outcome.endedAt - outcome.startedAt);
      return withLogTail(outcome).slice(0, mostLogTails).map(cause => ({
        title: `${time}${title(cause, outcome.names)}`,
        time,
        lines: (0, values_text /* safeLines */ .Bv)((0, values_text /* lastLines */ .w$)(cause.logTail, longestLogTail))
      }));
    }
    function withLogTail({failures, warnings}) {
      return [ ...failures, ...warnings ].flatMap(cause => {
        const logTail = (0, failure_text /* shownLogTail */ ._P)(cause);
        return logTail === void 0 ? [] : [ {
          ...cause,
          logTail
        } ];
      });
    }
    function title(cause, names) {
      const what = [ cause.scriptName ?? cause.errorCode, cause.eventName ].filter(part => part !== void 0);
      return `Log tail of ${what.join(" in ")} on ${(0, failure_text /* affected */ .h2)(cause, names)}`;
    }
    // CONCATENATED MODULE: ./build/report/message.js
    const longestMessage = 500;
    const longestName = 100;
    const longestId = 20;
    const longestWord = 30;
    const longestReason = 200;
    const shortestReason = 20;
    const separator = " · ";
    function message(outcome) {
      const {rootCause, rollback, consoleUrl} = outcome;
      const verdict = verdictWithPlace(outcome);
      const details = [ targets(outcome), rollback && rollbackResult(rollback) ].filter(part => part !== void 0);
      const room = longestMessage - joined([ verdict, ...details ]).length;
      const address = consoleUrl === void 0 || consoleUrl.length > room - separator.length ? [] : [ consoleUrl ];
      if (rootCause === void 0) return joined([ verdict, ...details, ...address ]);
      const roomForReason = longestMessage - joined([ verdict, "", ...details, ...address ]).length;
      if (roomForReason < shortestReason) return joined([ verdict, ...details, ...address ]);
      const longest = Math.min(roomForReason, longestReason);
      const words = reasonFor(rootCause, longest);
      const reason = words === void 0 ? [] : [ (0, values_text /* withoutFullStop */ .Qu)(message_short(words, longest)) ];
      return joined([ verdict, ...reason, ...details, ...address ]);
    }
    function reasonFor({code, afterVerdict, reason}, longest) {
      if (reason === void 0) return afterVerdict;
      if (afterVerdict === void 0) return (0, report_reason /* reasonText */ .uV)(reason);
      const whole = (0, report_reason /* withReason */ .ZI)(afterVerdict, reason);
      return whole.length > longest ? `${code}: ${(0, report_reason /* reasonText */ .uV)(reason)}` : whole;
    }
    function verdictWithPlace(outcome) {
      const {deploymentId, region, conclusion} = outcome;
      const names = (0, report_outcome /* namesOf */ .eZ)(outcome).map(name => message_short(name, longestName));
      const place = region === void 0 ? [] : [ message_short(region, longestWord) ];
      if (conclusion === "error" && deploymentId === void 0 && names.length === 0) return [ withVerdict(void 0, outcome), ...place ].join(separator);
      const id = deploymentId === void 0 ? "The deployment" : `Deployment ${message_short(deploymentId, longestId)}`;
      const group = names.length === 0 ? "" : ` of ${names.join(" / ")}`;
      return withVerdict([ `${id}${group}`, ...place ].join(" in "), outcome);
    }
    function targets({counts, failedTargetIds}) {
      if (counts === void 0) return;
      if (counts.total === 0) return "0 targets";
      const all = (0, values_text /* plural */ .LS)(counts.total, "target");
      return failedTargetIds.length === 0 ? all : `${failedTargetIds.length} of ${all} failed`;
    }
    function rollbackResult({deploymentId, snapshot}) {
      const status = snapshot?.deployment.status;
      const id = message_short(deploymentId, longestId);
      if (status === void 0) return `rollback ${id} was started`;
      return `rollback ${id} ${notes /* rollbackResults */ .R6.get(status)?.words ?? `is ${message_short(status, longestWord)}`}`;
    }
    function joined(parts) {
      return parts.join(separator);
    }
    function message_short(text, longest) {
      return (0, values_text /* truncate */ .xv)(withoutMentions((0, values_text /* oneLine */ .TN)(text, longest)), longest);
    }
    const mention = /(?<![\p{L}\p{N}_])[@＠﹫]|[<>]|\]\(|&#?\w{1,40};/u;
    function withoutMentions(text) {
      return text.split(" ").map(word => {
        const shown = word.replace(/^<(?=.)/, "‹").replace(/(?<=.)>(?=[.,:]?$)/, "›");
        return mention.test(shown) ? word.replace(/^.*?(?=[.,:]?$)/s, "…") : shown;
      }).join(" ");
    }
    // CONCATENATED MODULE: ./build/report/outputs.js
    const outputNames = [ "conclusion", "deployment-id", "deployment-status", "error-code", "error-message", "message", "failed-instances", "counts", "rollback-deployment-id", "rollback-status", "console-url", "report-path" ];
    const longestList = 5e5;
    function outputs(outcome, reportPath) {
      const {snapshot, rollback, rootCause, counts} = outcome;
      return {
        conclusion: outcome.conclusion,
        "deployment-id": (0, values_text /* oneLine */ .TN)(outcome.deploymentId ?? ""),
        "deployment-status": (0, values_text /* oneLine */ .TN)(snapshot?.deployment.status ?? ""),
        "error-code": rootCause?.code ?? "",
        "error-message": rootCause === void 0 ? "" : (0, report_reason /* withReason */ .ZI)(rootCause.message, rootCause.reason),
        message: message(outcome),
        "failed-instances": JSON.stringify(firstIds(outcome.failedTargetIds)),
        counts: JSON.stringify(counts === void 0 ? {
          total: 0
        } : (0, deployment_counts /* countsObject */ .S7)(counts)),
        "rollback-deployment-id": (0, values_text /* oneLine */ .TN)(rollback?.deploymentId ?? ""),
        "rollback-status": (0, values_text /* oneLine */ .TN)(rollback?.snapshot?.deployment.status ?? ""),
        "console-url": outcome.consoleUrl ?? "",
        "report-path": reportPath
      };
    }
    function firstIds(ids) {
      let length = 0;
      return ids.filter(id => {
        length += JSON.stringify(id).length + 1;
        return length < longestList;
      });
    }
    var hints_hints = __nccwpck_require__(9235);
    // CONCATENATED MODULE: ./build/report/report.js
    const reportVersion = 1;
    function* report(outcome) {
      const {snapshot, rollback, rootCause, counts} = outcome;
      const failures = yield* (0, turns /* mapWithPauses */ .Ag)(outcome.failures, causeReport);
      const warnings = yield* (0, turns /* mapWithPauses */ .Ag)(outcome.warnings, causeReport);
      const targets = yield* (0, turns /* mapWithPauses */ .Ag)(snapshot?.targets ?? [], targetReport);
      const rollbackTargets = yield* (0, turns /* mapWithPauses */ .Ag)(rollback?.snapshot?.targets ?? [], targetReport);
      return {
        version: reportVersion,
        conclusion: outcome.conclusion,
        verdict: verdictText(outcome),
        failOn: outcome.failOn,
        startedAt: isoTime(outcome.startedAt),
        endedAt: isoTime(outcome.endedAt),
        failures,
        warnings,
        targets,
        deploymentId: outcome.deploymentId,
        chosenBecause: outcome.why && (0, clause /* clauseText */ .D4)(outcome.why),
        endedSecondsBefore: outcome.endedBefore === void 0 ? void 0 : Math.round(outcome.endedBefore / 1e3),
        region: outcome.region,
        group: (0, report_outcome /* groupOf */ .F8)(outcome),
        consoleUrl: outcome.consoleUrl,
        error: rootCause && errorReport(rootCause),
        deployment: snapshot && deploymentReport(snapshot.deployment),
        evidence: (0, evidence /* evidenceReport */ .CP)(outcome),
        counts: counts && (0, deployment_counts /* countsObject */ .S7)(counts),
        intervention: outcome.stop,
        rollback: rollback && {
          deploymentId: rollback.deploymentId,
          consoleUrl: rollback.consoleUrl,
          deployment: rollback.snapshot && deploymentReport(rollback.snapshot.deployment),
          targets: rollbackTargets
        }
      };
    }
    function errorReport({code, message, reason, violations, besides, hint, hintBesides}) {
      return {
        code,
        message: (0, report_reason /* withReason */ .ZI)(message, reason),
        reason: reason && (0, report_reason /* reasonText */ .uV)(reason),
        violations,
        besides,
        hint: hint && hintReport(hint),
        hintBesides: hintBesides && hintReport(hintBesides)
      };
    }
    function causeReport(cause) {
      return {
        errorCode: cause.errorCode,
        targetIds: cause.targetIds,
        lifecycleEventName: cause.eventName,
        scriptName: cause.scriptName,
        message: cause.message,
        tellingLine: cause.errorLine,
        logTail: cause.logTail,
        hint: cause.hint && hintReport(cause.hint)
      };
    }
    function hintReport(advice) {
      return {
        text: (0, hints_hints /* hintText */ .dx)(advice),
        page: advice.page
      };
    }
    function deploymentReport({createTime, startTime, completeTime, revision, ...others}) {
      return {
        ...others,
        revision: revision && revisionReport(revision),
        createTime: isoTime(createTime),
        startTime: isoTime(startTime),
        completeTime: isoTime(completeTime)
      };
    }
    function revisionReport(revision) {
      return revision.type === "AppSpecContent" ? {
        type: revision.type,
        sha256: revision.sha256
      } : revision;
    }
    function targetReport({lastUpdatedAt, lifecycleEvents, ...others}) {
      return {
        ...others,
        lastUpdatedAt: isoTime(lastUpdatedAt),
        lifecycleEvents: lifecycleEvents.map(eventReport)
      };
    }
    function eventReport({startTime, endTime, ...others}) {
      return {
        ...others,
        startTime: isoTime(startTime),
        endTime: isoTime(endTime)
      };
    }
    function isoTime(milliseconds) {
      return milliseconds === void 0 ? void 0 : new Date(milliseconds).toISOString();
    }
    function* jsonParts(value) {
      yield "{";
      let separator = "\n";
      for (const [name, member] of Object.entries(value)) {
        if (member === void 0) continue;
        yield `${separator}  ${JSON.stringify(name)}: `;
        if (Array.isArray(member)) yield* listParts(member); else yield json(member, "  ");
        separator = ",\n";
      }
      yield "\n}\n";
    }
    function* listParts(list) {
      if (list.length === 0) return yield "[]";
      let separator = "[";
      for (const element of list) {
        yield `${separator}\n    ${json(element, "    ")}`;
        separator = ",";
      }
      yield "\n  ]";
    }
    function json(value, indentation) {
      return JSON.stringify(value, void 0, 2).replaceAll("\n", `\n${indentation}`);
    }
    var deployment_section = __nccwpck_require__(470);
    var failure_section = __nccwpck_require__(1335);
    var fit = __nccwpck_require__(9848);
    var markdown = __nccwpck_require__(4902);
    var targets_section = __nccwpck_require__(835);
    // CONCATENATED MODULE: ./build/report/gantt.js
    const layout = {
      width: 880,
      rightPadding: 20,
      barHeight: 18,
      labelSize: 11
    };
    const characterWidth = 6.6;
    const labelMargin = 4;
    const narrowestBar = 3;
    const colors = {
      sectionBkgColor: "#80808030",
      taskTextColor: "#1f2328",
      taskTextDarkColor: "#1f2328",
      taskBkgColor: "#d1d9e0",
      taskBorderColor: "#818b98",
      activeTaskBkgColor: "#b6e3ff",
      activeTaskBorderColor: "#54aeff",
      doneTaskBkgColor: "#aceebb",
      doneTaskBorderColor: "#4ac26b",
      critBkgColor: "#ffaba8",
      critBorderColor: "#fa4549"
    };
    const mostTicks = 6;
    const mostBarsInRowsOfTheirOwn = 20;
    const gantt_longestName = 40;
    const longestBarName = 40;
    const mostInLegend = 20;
    const invisible = "​";
    const tags = {
      succeeded: "done, ",
      failed: "crit, ",
      running: "active, ",
      other: ""
    };
    function gantt(title, rows) {
      const bars = rows.flatMap(row => row.bars);
      const isCompact = bars.length > mostBarsInRowsOfTheirOwn;
      const end = Math.max(...bars.map(bar => bar.end));
      const time = end - Math.min(...bars.map(bar => bar.start));
      const names = distinct(rows.map(row => rowName(row, isCompact ? failedBar(row) : void 0)));
      const leftPadding = Math.round(20 + Math.max(...names.map(name => name.length)) * characterWidth);
      const pixel = Math.max(time, 1) / (layout.width - leftPadding - layout.rightPadding);
      const numbers = isCompact ? numbersOf(bars, pixel) : new Map;
      const labelOf = bar => isCompact ? barLabel(bar, pixel, numbers) : nameAndDuration(bar);
      const source = `---\n${isCompact ? "displayMode: compact\n" : ""}config:\n  gantt:\n    useWidth: ${layout.width}\n    leftPadding: ${leftPadding}\n    rightPadding: ${layout.rightPadding}\n    barHeight: ${layout.barHeight}\n    fontSize: ${layout.labelSize}\n    sectionFontSize: ${layout.labelSize}\n    numberSectionStyles: 2\n  themeVariables:\n${Object.entries(colors).map(([name, color]) => `    ${name}: "${color}"`).join("\n")}\n---\ngantt\n  title ${title}\n  dateFormat YYYY-MM-DD HH:mm:ss.SSS\n  axisFormat ${axisFormat(end)}\n  tickInterval ${tickInterval(time)}\n  todayMarker off\n${rows.flatMap((row, index) => [ `  section ${names[index]}`, ...barLines(row.bars, pixel, labelOf) ]).join("\n")}`;
      return {
        source,
        legend: [ ...numbers.keys() ]
      };
    }
    function failedBar({bars}) {
      return bars.findLast(({state}) => state === "failed");
    }
    function rowName({mark, name}, failed) {
      const row = `${mark} ${harmless(name, gantt_longestName)}`;
      return failed === void 0 ? row : `${row} ${harmless(failed.name, gantt_longestName)}`;
    }
    function barLines(bars, pixel, labelOf) {
      return bars.map((bar, index) => {
        const {start, end, state} = bar;
        const next = bars[index + 1]?.start ?? Number.POSITIVE_INFINITY;
        const widened = Math.max(end, start + narrowestBar * pixel);
        const shown = next >= end ? Math.min(widened, next) : widened;
        const duration = Math.round(shown) - Math.round(start);
        return `    ${invisible}${labelOf(bar)} :${tags[state]}${date(start)}, ${duration}ms`;
      });
    }
    function numbersOf(bars, pixel) {
      const numbers = new Map;
      for (const bar of bars) {
        const number = numbers.size + 1;
        if (number > mostInLegend) break;
        if (numbers.has(bar.name) || fits(barName(bar), bar, pixel)) continue;
        if (fits(String(number), bar, pixel)) numbers.set(bar.name, number);
      }
      return numbers;
    }
    function barLabel(bar, pixel, numbers) {
      const labels = [ nameAndDuration(bar), barName(bar), String(numbers.get(bar.name) ?? "") ];
      return labels.find(label => fits(label, bar, pixel)) ?? "";
    }
    function fits(label, {start, end}, pixel) {
      return label.length * characterWidth + labelMargin <= (end - start) / pixel;
    }
    function nameAndDuration(bar) {
      return `${barName(bar)} ${(0, duration /* inWords */ .r4)(bar.end - bar.start)}`;
    }
    function barName({name}) {
      return harmless(name, longestBarName);
    }
    function date(moment) {
      return new Date(Date.UTC(2e3, 0, 1) + Math.round(moment)).toISOString().replace("T", " ").replace("Z", "");
    }
    function axisFormat(longest) {
      const hours = longest / 36e5;
      if (hours >= 24) return "day %-j, %H:%M";
      return hours >= 1 ? "%H:%M:%S" : "%M:%S";
    }
    function tickInterval(milliseconds) {
      const units = [ [ "second", 1e3, [ 1, 2, 5, 10, 15, 30 ] ], [ "minute", 6e4, [ 1, 2, 5, 10, 15, 30 ] ], [ "hour", 36e5, [ 1, 2, 3, 6, 12 ] ], [ "day", 864e5, [ 1 ] ], [ "week", 7 * 864e5, [ 1 ] ], [ "month", 30 * 864e5, [ 1, 3, 6 ] ] ];
      for (const [unit, length, counts] of units) {
        const count = counts.find(count => milliseconds <= count * length * mostTicks);
        if (count !== void 0) return `${count}${unit}`;
      }
      return "12month";
    }
    const harmlessWord = /^[A-Za-z0-9_./()…∶,=+@-]+$/;
    function harmless(name, longest) {
      const shown = [ ...name.trim().matchAll(/([^\s:]*)([\s:]*)/g) ].map(([, word = "", separator = ""]) => {
        const behind = separator.includes(":") ? "∶" : separator && " ";
        return (word === "" || harmlessWord.test(word) ? word : "…") + behind;
      });
      while (shown.length > 0 && shown.join("").length > longest) shown.splice(0, shown[0] === "…" ? 2 : 1, "…");
      return shown.join("") || "…";
    }
    function distinct(names) {
      const taken = new Set;
      return names.map(name => {
        let free = name;
        for (let count = 2; taken.has(free); count += 1) free = `${name} (${count})`;
        taken.add(free);
        return free;
      });
    }
    // CONCATENATED MODULE: ./build/report/timeline.js
    const mostTargets = 30;
    const ofLargeFleet = {
      rows: 15,
      failed: 10
    };
    const longestSource = 45e3;
    function timeline(snapshot, causes = []) {
      const lanes = snapshot.targets.map(toLane).filter(({events}) => events.length > 0);
      const chosen = chooseLanes(lanes, new Set(causes));
      for (let count = chosen.length; count > 0; count -= 1) {
        const chart = draw(chosen.slice(0, count), snapshot);
        if (chart.source.length <= longestSource) return {
          ...chart,
          leftOut: lanes.length - count
        };
      }
      return;
    }
    function chooseLanes(lanes, causes) {
      const rank = ({target: {id, status}}) => causes.has(id) ? 0 : status === "Failed" ? 1 : 2;
      const sorted = lanes.toSorted((a, b) => rank(a) - rank(b) || busyTime(b) - busyTime(a));
      if (sorted.length <= mostTargets) return sorted;
      const failed = sorted.filter(lane => rank(lane) < 2);
      const others = sorted.slice(failed.length);
      const rowsForFailed = Math.max(ofLargeFleet.failed, ofLargeFleet.rows - others.length);
      return [ ...failed.slice(0, rowsForFailed), ...others ].slice(0, ofLargeFleet.rows);
    }
    function toLane(target) {
      const events = target.lifecycleEvents.filter(event => event.startTime !== void 0);
      return {
        target,
        fleet: (0, target_facts /* fleetOf */ .aP)(target),
        events
      };
    }
    function busyTime({events}) {
      return events.reduce((sum, {startTime, endTime = startTime}) => sum + endTime - startTime, 0);
    }
    function draw(lanes, {at, deployment}) {
      const firstStart = ({events}) => Math.min(...events.map(event => event.startTime));
      const zero = Math.min(deployment.startTime ?? Number.POSITIVE_INFINITY, ...lanes.map(firstStart));
      const rows = lanes.toSorted((a, b) => Number(a.fleet === "Blue") - Number(b.fleet === "Blue") || firstStart(a) - firstStart(b)).map(({target, fleet, events}) => ({
        mark: (0, status_look /* lookOf */ .L)(target.status).tick,
        name: fleet === void 0 ? (0, target_facts /* shortId */ .m_)(target.id) : `${fleet} ${target.id}`,
        bars: events.map(event => bar(event, zero, at))
      }));
      return gantt(`Time since the start at ${(0, duration /* asTime */ .GU)(zero)}`, rows);
    }
    function bar({name, status, startTime, endTime}, zero, now) {
      const end = Math.max(endTime ?? now, startTime);
      return {
        name,
        start: startTime - zero,
        end: end - zero,
        state: (0, status_look /* lookOf */ .L)(status).bar
      };
    }
    var traffic_section = __nccwpck_require__(7980);
    var verdict_section = __nccwpck_require__(7052);
    // CONCATENATED MODULE: ./build/report/summary.js
    const longestSummary = 9e5;
    const extents = [ {
      groups: 25,
      logTail: 8192,
      rows: 1e3,
      hasTimeline: true
    }, {
      groups: 25,
      logTail: 2048,
      rows: 1e3,
      hasTimeline: false
    }, {
      groups: 15,
      logTail: 1024,
      rows: 300,
      hasTimeline: false
    }, {
      groups: 5,
      logTail: 512,
      rows: 50,
      hasTimeline: false
    } ];
    function* summaryInTurns(outcome) {
      const {snapshot} = outcome;
      const rendered = yield* (0, fit /* fittedInTurns */ .Qi)(extents, longestSummary, function*(extent) {
        const verdict = (0, verdict_section /* verdictSections */ .Y)(outcome, extent, true);
        const otherCauses = (0, failure_section /* otherCauseSections */ .K)(outcome, extent);
        yield;
        const targets = snapshot && (0, targets_section /* targetsSection */ .i)(snapshot, extent.rows, outcome.names);
        yield;
        const timeline = timelineSection(outcome, extent.hasTimeline);
        yield;
        return (0, markdown /* sections */ .V0)([ (0, verdict_section /* heading */ .R)(outcome), verdict, otherCauses, (0, 
        evidence /* factsSection */ .Lg)(outcome), targets, timeline, snapshot && (0, traffic_section /* trafficSection */ .Z)(snapshot), snapshot && (0, 
        markdown /* details */ .zH)("Deployment facts", (0, deployment_section /* deploymentFacts */ .PX)(snapshot.deployment)) ]);
      });
      return `${rendered.source}\n`;
    }
    const timelineNote = markdown /* markdown */ .wD`The timeline shows one target for each cause, other failed targets, and the slowest of the rest`;
    function timelineSection({snapshot, failures}, isShown) {
      const chart = snapshot && timeline(snapshot, failures.map(cause => cause.failures[0].target.id));
      if (chart === void 0) return;
      if (!isShown) return markdown /* markdown */ .wD`_The timeline is left out because this summary would be too long with it._`;
      const {legend, leftOut} = chart;
      const numbers = legend.map((name, index) => markdown /* markdown */ .wD`${index + 1}\u00a0${(0, 
      markdown /* code */ .aY)(name, 100)}`);
      return (0, markdown /* sections */ .V0)([ markdown /* markdown */ .wD`### Timeline`, (0, 
      markdown /* mermaid */ .a4)(chart.source), legend.length === 0 ? void 0 : markdown /* markdown */ .wD`Numbers in bars: ${(0, 
      markdown /* joined */ .oR)(numbers, ", ")}`, leftOut === 0 ? void 0 : markdown /* markdown */ .wD`_${timelineNote}; ${(0, 
      markdown /* quantity */ .au)(leftOut, "target")} not shown._` ]);
    }
    // CONCATENATED MODULE: ./build/step/publish.js
    const writingTime = {
      report: {
        usual: 1e4,
        cancelled: 1e3
      },
      summary: {
        usual: 3e3,
        cancelled: 300
      }
    };
    async function publish(outcome, options) {
      const {summary: when, output, clock, cancelled} = options;
      const inTime = (limits, written) => (0, time_timeout /* withTimeLimits */ .Qb)(clock, limits, cancelled, signal => (0, 
      time_timeout /* orAborted */ .H6)(signal, written()));
      await attempt("end of the log", options, async () => {
        const elapsed = outcome.endedAt - outcome.startedAt;
        for (const tail of logTails(outcome)) output.logTail(tail);
        for (const line of [ ...(0, evidence /* evidenceLines */ .p1)(outcome), ...verdictLines(outcome) ]) output.line(progress_timed(elapsed, line));
      });
      const reportPath = await attempt("report file", options, async () => await inTime(writingTime.report, async () => output.writeReport(jsonParts(await (0, 
      turns /* inTurns */ .gG)(clock, report(outcome))))));
      await attempt("outputs", options, async () => {
        const values = outputs(outcome, reportPath ?? "");
        for (const name of outputNames) output.setOutput(name, values[name]);
      });
      const isWanted = when === "always" || when === "failure" && outcome.exitStatus === 1;
      if (!isWanted) return;
      await attempt("job summary", options, async () => {
        await inTime(writingTime.summary, async () => output.writeSummary(await (0, turns /* inTurns */ .gG)(clock, summaryInTurns(outcome))));
      });
    }
    async function annotate(outcome, options) {
      await attempt("list of failures", options, async () => {
        for (const annotation of (0, annotations /* annotations */ .hk)(outcome)) options.output.annotate(annotation);
      });
    }
    async function attempt(what, {output, redactor}, write) {
      try {
        return await write();
      } catch (error) {
        const reason = error instanceof time_timeout /* TimeoutError */ .MU ? "it took too long" : redactor.messageOf(error);
        warn(output, {
          level: "warning",
          title: `No ${what}`,
          message: `The ${what} could not be written: ${reason}`
        });
        return;
      }
    }
    function warn(output, warning) {
      try {
        output.annotate(warning);
      } catch {}
    }
    // CONCATENATED MODULE: ./build/step/run.js
    const locatingTime = {
      usual: 2e3,
      cancelled: 300
    };
    async function run(parts) {
      const {clock} = parts;
      const {inputs, violations} = parseInputs(parts.readInput);
      const publisher = parts.createPublisher(inputs);
      const startedAt = clock.now();
      const allViolations = [ ...violations, ...await folderViolations(parts, inputs), ...parts.proxyViolations ];
      let step = begin({
        inputs,
        violations: allViolations
      }, parts.findRegion(inputs.region), startedAt);
      for await (const event of perform(step, parts)) {
        step = await (0, turns /* inTurns */ .gG)(clock, next(step, event));
        await show(step, event, parts, publisher);
      }
      const judged = await judgeSafely(factsOf(step, clock.now()), parts);
      const options = {
        ...parts,
        summary: inputs.summary
      };
      await publish(judged, options);
      const outcome = await (0, time_timeout /* withTimeLimits */ .Qb)(clock, locatingTime, parts.cancelled, signal => parts.locate(judged, inputs.workingDirectory, signal));
      await annotate(outcome, options);
      await publisher.finish(outcome);
      return outcome.exitStatus;
    }
    async function folderViolations({checkWorkingDirectory, clock, cancelled}, {workingDirectory}) {
      return await (0, time_timeout /* withTimeLimits */ .Qb)(clock, locatingTime, cancelled, signal => (0, 
      time_timeout /* orAborted */ .H6)(signal, checkWorkingDirectory(workingDirectory))).catch(() => []);
    }
    async function show(step, event, {output, redactor, cancelled}, publisher) {
      try {
        for (const entry of step.log.entries) await print(entry, output, cancelled);
        if (event.type === "found") output.setOutput("deployment-id", (0, values_text /* oneLine */ .TN)(event.deploymentId));
        const progress = event.type === "polled" ? progressOf(step) : void 0;
        if (progress !== void 0) publisher.update(progress);
      } catch (error) {
        debugSafely(output, `The event ${event.type} could not be shown: ${redactor.messageOf(error)}`);
      }
    }
    function debugSafely(output, text) {
      try {
        output.debug(text);
      } catch {}
    }
    const knowNothing = () => {};
    async function hintsFor({snapshot, evidence}) {
      const isNeeded = snapshot !== void 0 && ((0, failures /* hasFailed */ .WN)(snapshot) || snapshot.targets.some(target => (0, 
      failures /* lastFailedEvent */ .Qz)(target) !== void 0) || (0, deployment_evidence /* causeIn */ .Po)(evidence) !== void 0);
      return isNeeded ? (await __nccwpck_require__.e(532).then(__nccwpck_require__.bind(__nccwpck_require__, 9532))).hintFor : knowNothing;
    }
    async function judgeSafely(facts, {clock, redactor}) {
      try {
        return await (0, turns /* inTurns */ .gG)(clock, judgeInTurns(facts, await hintsFor(facts)));
      } catch (error) {
        const {ending, hint} = endingOfBug(error, redactor);
        return judge({
          ...facts,
          ending,
          hint,
          snapshot: void 0,
          rollback: void 0
        }, knowNothing);
      }
    }
    async function print(entry, output, cancelled) {
      if (entry.type === "line") output.line(entry.line); else if (entry.type === "group") await output.group({
        ...entry.group,
        lines: untilAborted(entry.group.lines, cancelled)
      }); else if (entry.type === "notice") output.annotate(entry.notice); else output.debug(entry.text);
    }
    function* untilAborted(lines, signal) {
      for (const line of lines) {
        if (signal.aborted) return;
        yield line;
      }
    }
  },
  6965: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      K: () => /* binding */ cancelled
    });
    const cancellation = new AbortController;
    for (const signal of [ "SIGINT", "SIGTERM", "SIGBREAK" ]) process.on(signal, () => cancellation.abort(new Error(`cancelled by ${signal}`)));
    const cancelled = cancellation.signal;
  },
  5786: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      m: () => /* binding */ systemClock
    });
    var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
    var _turns_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8876);
    const longestTimer = 2147483647;
    const systemClock = {
      now: () => performance.timeOrigin + performance.now(),
      async sleep(milliseconds, signal) {
        try {
          await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.min(Math.max(milliseconds, 0), longestTimer), void 0, {
            signal
          });
        } catch (error) {
          throw signal.aborted ? signal.reason : error;
        }
      },
      turn: _turns_js__WEBPACK_IMPORTED_MODULE_1__.tJ
    };
  },
  8707: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      H6: () => /* binding */ orAborted,
      MU: () => /* binding */ TimeoutError,
      Qb: () => /* binding */ withTimeLimits,
      eG: () => /* binding */ whenAborted,
      kF: () => /* binding */ neverAborted,
      wj: () => /* binding */ withTimeout
    });
    const neverAborted = (new AbortController).signal;
    class TimeoutError extends Error {
      constructor(milliseconds) {
        super(`no complete response within ${milliseconds / 1e3} s`);
        this.name = "TimeoutError";
      }
    }
    async function withTimeout(clock, milliseconds, signal, work) {
      const timeout = new AbortController;
      const workIsDone = new AbortController;
      const timer = clock.sleep(milliseconds, workIsDone.signal).then(() => timeout.abort(new TimeoutError(milliseconds))).catch(() => {});
      try {
        return await work(AbortSignal.any([ signal, timeout.signal ]));
      } finally {
        workIsDone.abort();
        await timer;
      }
    }
    async function withTimeLimits(clock, limits, cancelled, work) {
      const timeIsUp = new AbortController;
      const workIsDone = new AbortController;
      const hurry = () => {
        clock.sleep(limits.cancelled, workIsDone.signal).then(() => timeIsUp.abort(new TimeoutError(limits.cancelled)), () => {});
      };
      whenAborted(cancelled, hurry, workIsDone.signal);
      try {
        return await withTimeout(clock, limits.usual, timeIsUp.signal, work);
      } finally {
        workIsDone.abort();
      }
    }
    function whenAborted(signal, listener, until) {
      if (signal.aborted) listener(); else signal.addEventListener("abort", listener, {
        once: true,
        signal: until
      });
    }
    async function orAborted(signal, result) {
      const aborted = Promise.withResolvers();
      const isDone = new AbortController;
      whenAborted(signal, () => aborted.reject(signal.reason), isDone.signal);
      try {
        return await Promise.race([ result, aborted.promise ]);
      } finally {
        isDone.abort();
      }
    }
  },
  8876: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Ag: () => /* binding */ mapWithPauses,
      gG: () => /* binding */ inTurns,
      tJ: () => /* binding */ nextTurn,
      zd: () => /* binding */ atOnce
    });
    var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
    async function nextTurn() {
      await (0, node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    }
    function* mapWithPauses(items, map) {
      const results = [];
      for (const item of items) {
        results.push(map(item));
        yield;
      }
      return results;
    }
    function atOnce(work) {
      for (;;) {
        const {done, value} = work.next();
        if (done) return value;
      }
    }
    async function inTurns(turns, work) {
      for (;;) {
        const {done, value} = work.next();
        if (done) return value;
        await turns.turn();
      }
    }
  },
  1691: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      t: () => /* binding */ splitIntoBatches
    });
    function splitIntoBatches(items, size) {
      return Array.from({
        length: Math.ceil(items.length / size)
      }, (_, index) => items.slice(index * size, (index + 1) * size));
    }
  },
  754: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      D4: () => /* binding */ clauseText,
      F3: () => /* binding */ outsideText,
      YH: () => /* binding */ capitalizedClause,
      sb: () => /* binding */ clause
    });
    var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    function clause(literals, ...values) {
      const parts = literals.flatMap((text, index) => [ {
        text,
        isOwn: true
      }, ...partsOf(values[index] ?? "") ]);
      return parts.filter(({text}) => text !== "");
    }
    function partsOf(value) {
      if (typeof value === "object") return value;
      return [ {
        text: `${value}`,
        isOwn: typeof value === "number"
      } ];
    }
    function capitalizedClause(parts) {
      return parts.map((part, index) => index === 0 && part.isOwn ? {
        ...part,
        text: (0, _text_js__WEBPACK_IMPORTED_MODULE_0__.l2)(part.text)
      } : part);
    }
    function clauseText(said) {
      return partsOf(said).map(({text}) => text).join("");
    }
    function outsideText(said) {
      return partsOf(said).map(({text, isOwn}) => isOwn ? "\n" : text).join("");
    }
  },
  6626: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      JG: () => /* binding */ hasCommitPage,
      Nf: () => /* binding */ isCommitName,
      jh: () => /* binding */ isCommitId
    });
    const whole = /^[0-9a-f]{40}([0-9a-f]{24})?$/i;
    const abbreviated = /^([0-9a-f]{7,40}|[0-9a-f]{64})$/i;
    const repositoryName = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
    function isCommitId(text) {
      return whole.test(text);
    }
    function isCommitName(text) {
      return abbreviated.test(text);
    }
    function hasCommitPage(repository, commit) {
      return repositoryName.test(repository) && isCommitName(commit);
    }
  },
  808: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      Bv: () => /* binding */ safeLines,
      Cm: () => /* binding */ withThousands,
      Dt: () => /* binding */ firstFew,
      LS: () => /* binding */ plural,
      P8: () => /* binding */ visibleLine,
      Qu: () => /* binding */ withoutFullStop,
      TN: () => /* binding */ oneLine,
      em: () => /* binding */ sentence,
      gB: () => /* binding */ visibleLines,
      hC: () => /* binding */ sentences,
      ix: () => /* binding */ breakCommands,
      jI: () => /* binding */ partOfLine,
      l2: () => /* binding */ capitalized,
      w$: () => /* binding */ lastLines,
      xv: () => /* binding */ truncate,
      yB: () => /* binding */ withoutEscapeSequences
    });
    function visibleLine(text, longest = 1e3) {
      const visible = dropInvisible(truncate(text, longest * 8).replace(/[\s\u0085]+/g, " "));
      return truncate(visible.replace(/ {2,}/g, " ").trim(), longest);
    }
    function oneLine(text, longest = 1e3) {
      return truncate(breakCommands(visibleLine(text, longest)), longest);
    }
    function partOfLine(text, longest = 2e3) {
      return truncate(breakCommands(dropInvisible(truncate(text, longest * 8).replace(/[\s\u0085]/g, " "))), longest);
    }
    function visibleLines(text) {
      const lines = text.split(/\r*\n|\r+/).map(dropInvisible);
      while (lines.at(-1)?.trim() === "") lines.pop();
      return lines;
    }
    function safeLines(text) {
      return visibleLines(text).map(breakCommands);
    }
    function truncate(text, longest) {
      if (text.length <= longest) return text;
      const end = Math.max(longest - 1, 0);
      const boundary = lastBoundary.exec(text.slice(0, end + 1));
      if (boundary === null) return "…";
      const after = boundary.index + boundary[0].length;
      return `${text.slice(0, after > end ? boundary.index : after).trimEnd()}…`;
    }
    function lastLines(text, longest) {
      if (text.length <= longest) return text;
      const start = text.length - longest;
      const lineEnd = text.indexOf("\n", start - 1);
      if (lineEnd !== -1 && text.slice(lineEnd).trim() !== "") return text.slice(lineEnd + 1);
      const words = text.slice(start);
      const boundary = firstBoundary.exec(words);
      return boundary === null ? "…" : `…${words.slice(boundary.index || boundary[0].length).trimStart()}`;
    }
    const firstBoundary = /[\s\p{Lo}]/u;
    const lastBoundary = /[\s\p{Lo}](?=[^\s\p{Lo}]*$)/u;
    function withThousands(count) {
      return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
    }
    function plural(count, singular, plural = `${singular}s`) {
      return `${withThousands(count)} ${count === 1 ? singular : plural}`;
    }
    function sentences(parts) {
      return parts.map((part, index) => index < parts.length - 1 ? sentence(part) : part).join(" ");
    }
    function withoutFullStop(text) {
      return / [a-z]{1,30}\.$/.test(text.slice(-40)) ? text.slice(0, -1) : text;
    }
    function capitalized(text) {
      return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
    }
    function sentence(text) {
      return text.endsWith(".") ? text : `${text}.`;
    }
    function firstFew(items, most) {
      const left = items.length - most;
      return left > 0 ? `${items.slice(0, most).join(", ")} and ${withThousands(left)} more` : items.join(", ");
    }
    const escapeSequence = /(?:\u001b\[|\u009b)(?:[0-?]{1,40} q|[0-?]{0,40}[!-/]{0,10}[@-~])|\u001b\][^\u0007\u001b\u009c]{0,400}(?:\u0007|\u001b\\|\u009c)|\u001b(?:[()][0AB]|#8|%[@G]|[78=>[\]\\])?/g;
    function withoutEscapeSequences(text) {
      return text.replace(escapeSequence, "");
    }
    function dropInvisible(text) {
      return withoutEscapeSequences(text.toWellFormed()).replace(/(?!\t)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029]/gu, "");
    }
    function breakCommands(text) {
      return text.replaceAll("##[", "## [");
    }
  },
  4186: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      CU: () => /* binding */ listOfTexts,
      Jt: () => /* binding */ flag,
      N4: () => /* binding */ note,
      Qq: () => /* binding */ text,
      RB: () => /* binding */ logTail,
      Sh: () => /* binding */ token,
      Te: () => /* binding */ texts,
      UU: () => /* binding */ name,
      ai: () => /* binding */ number,
      g1: () => /* binding */ record,
      iU: () => /* binding */ message,
      kB: () => /* binding */ time,
      p_: () => /* binding */ list,
      xP: () => /* binding */ appSpec
    });
    var _text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(808);
    function texts(received, readers) {
      const wire = record(received);
      const found = Object.entries(readers).map(([name, read]) => [ name, read(wire[name]) ]);
      if (found.every(([, value]) => value === void 0)) return;
      return Object.fromEntries(found);
    }
    function record(value) {
      return typeof value === "object" && value !== null ? value : {};
    }
    function list(value) {
      return Array.isArray(value) ? value : [];
    }
    function listOfTexts(value, read = text) {
      return list(value).flatMap(item => read(item) ?? []);
    }
    const longest = {
      text: 1200,
      name: 200,
      message: 4096,
      note: 200,
      logTail: 4096,
      appSpec: 65536
    };
    const text = readText(longest.text);
    const name = readText(longest.name);
    const message = readText(longest.message);
    const note = readText(longest.note);
    const logTail = readText(longest.logTail, _text_js__WEBPACK_IMPORTED_MODULE_0__.w$);
    const appSpec = readText(longest.appSpec, _text_js__WEBPACK_IMPORTED_MODULE_0__.w$);
    function readText(most, toLength = _text_js__WEBPACK_IMPORTED_MODULE_0__.xv) {
      return value => {
        if (typeof value !== "string" || value === "") return;
        const kept = toLength(value, most);
        return kept === value ? value.toWellFormed() : Buffer.from(kept).toString();
      };
    }
    function token(value) {
      return typeof value === "string" && value !== "" ? value : void 0;
    }
    function number(value) {
      return typeof value === "number" && Number.isFinite(value) ? value : void 0;
    }
    function flag(value) {
      return typeof value === "boolean" ? value : void 0;
    }
    const [earliest, latest] = [ 0, Date.UTC(2200) ];
    function time(value) {
      const milliseconds = value instanceof Date ? value.getTime() : Number.NaN;
      return milliseconds >= earliest && milliseconds < latest ? milliseconds : void 0;
    }
  },
  8849: (__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {
    __nccwpck_require__.d(__webpack_exports__, {
      CJ: () => /* binding */ batchSize,
      IK: () => /* binding */ batchesFor,
      JA: () => /* binding */ largestBatch,
      KF: () => /* binding */ pagesFor
    });
    const idsPerPage = 100;
    const largestBatch = 25;
    function batchSize({computePlatform}) {
      return computePlatform === "Server" ? largestBatch : 1;
    }
    function batchesFor(deployment, targets) {
      return Math.ceil(targets / batchSize(deployment));
    }
    function pagesFor(ids) {
      return Math.max(Math.ceil(ids / idsPerPage), 1);
    }
  }
};

var __webpack_module_cache__ = {};

function __nccwpck_require__(moduleId) {
  var cachedModule = __webpack_module_cache__[moduleId];
  if (cachedModule !== void 0) return cachedModule.exports;
  var module = __webpack_module_cache__[moduleId] = {
    exports: {}
  };
  var threw = true;
  try {
    __webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
    threw = false;
  } finally {
    if (threw) delete __webpack_module_cache__[moduleId];
  }
  return module.exports;
}

__nccwpck_require__.m = __webpack_modules__;

if (typeof __nccwpck_require__ !== "undefined") __nccwpck_require__.ab = decodeURIComponent(new URL(".", import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";

(() => {
  var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
  var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
  var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
  var resolveQueue = queue => {
    if (queue && queue.d < 1) {
      queue.d = 1;
      queue.forEach(fn => fn.r--);
      queue.forEach(fn => fn.r-- ? fn.r++ : fn());
    }
  };
  var wrapDeps = deps => deps.map(dep => {
    if (dep !== null && typeof dep === "object") {
      if (dep[webpackQueues]) return dep;
      if (dep.then) {
        var queue = [];
        queue.d = 0;
        dep.then(r => {
          obj[webpackExports] = r;
          resolveQueue(queue);
        }, e => {
          obj[webpackError] = e;
          resolveQueue(queue);
        });
        var obj = {};
        obj[webpackQueues] = fn => fn(queue);
        return obj;
      }
    }
    var ret = {};
    ret[webpackQueues] = x => {};
    ret[webpackExports] = dep;
    return ret;
  });
  __nccwpck_require__.a = (module, body, hasAwait) => {
    var queue;
    hasAwait && ((queue = []).d = -1);
    var depQueues = new Set;
    var exports = module.exports;
    var currentDeps;
    var outerResolve;
    var reject;
    var promise = new Promise((resolve, rej) => {
      reject = rej;
      outerResolve = resolve;
    });
    promise[webpackExports] = exports;
    promise[webpackQueues] = fn => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
    module.exports = promise;
    body(deps => {
      currentDeps = wrapDeps(deps);
      var fn;
      var getResult = () => currentDeps.map(d => {
        if (d[webpackError]) throw d[webpackError];
        return d[webpackExports];
      });
      var promise = new Promise(resolve => {
        fn = () => resolve(getResult);
        fn.r = 0;
        var fnQueue = q => q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, 
        q.push(fn)));
        currentDeps.map(dep => dep[webpackQueues](fnQueue));
      });
      return fn.r ? promise : getResult();
    }, err => (err ? reject(promise[webpackError] = err) : outerResolve(exports), resolveQueue(queue)));
    queue && queue.d < 0 && (queue.d = 0);
  };
})();

(() => {
  __nccwpck_require__.n = module => {
    var getter = module && module.__esModule ? () => module["default"] : () => module;
    __nccwpck_require__.d(getter, {
      a: getter
    });
    return getter;
  };
})();

(() => {
  var getProto = Object.getPrototypeOf ? obj => Object.getPrototypeOf(obj) : obj => obj.__proto__;
  var leafPrototypes;
  __nccwpck_require__.t = function(value, mode) {
    if (mode & 1) value = this(value);
    if (mode & 8) return value;
    if (typeof value === "object" && value) {
      if (mode & 4 && value.__esModule) return value;
      if (mode & 16 && typeof value.then === "function") return value;
    }
    var ns = Object.create(null);
    __nccwpck_require__.r(ns);
    var def = {};
    leafPrototypes = leafPrototypes || [ null, getProto({}), getProto([]), getProto(getProto) ];
    for (var current = mode & 2 && value; typeof current == "object" && !~leafPrototypes.indexOf(current); current = getProto(current)) Object.getOwnPropertyNames(current).forEach(key => def[key] = () => value[key]);
    def["default"] = () => value;
    __nccwpck_require__.d(ns, def);
    return ns;
  };
})();

(() => {
  __nccwpck_require__.d = (exports, definition) => {
    for (var key in definition) if (__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) Object.defineProperty(exports, key, {
      enumerable: true,
      get: definition[key]
    });
  };
})();

(() => {
  __nccwpck_require__.f = {};
  __nccwpck_require__.e = chunkId => Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
    __nccwpck_require__.f[key](chunkId, promises);
    return promises;
  }, []));
})();

(() => {
  __nccwpck_require__.u = chunkId => ({
    84: "evidence.84.js",
    100: "smithy-credential-provider-imds.js",
    119: "undici.js",
    145: "actions-http-client.145.js",
    158: "smithy-core-serde.158.js",
    179: "aws-sdk-nested-clients-sso.js",
    201: "aws-sdk-client-resource-groups-tagging-api.js",
    217: "smithy-core-config.js",
    235: "aws-sdk-credential-provider-login.js",
    295: "codepipeline.js",
    329: "evidence.329.js",
    364: "evidence.364.js",
    381: "smithy-core-serde.381.js",
    392: "actions-github.js",
    416: "aws-sdk-core-protocols.js",
    425: "aws-sdk-nested-clients-sso-oidc.js",
    444: "aws-sdk-nested-clients-sts.js",
    457: "aws-sdk-credential-provider-web-identity.js",
    475: "aws-sdk-token-providers.475.js",
    478: "aws-sdk-client-cloudwatch-logs.js",
    483: "aws-sdk-client-auto-scaling.js",
    492: "aws-sdk-client-elastic-load-balancing-v2.js",
    532: "hints.js",
    560: "aws-sdk-client-codedeploy.js",
    568: "evidence.568.js",
    598: "aws-sdk-credential-provider-process.js",
    625: "aws-sdk-nested-clients-signin.js",
    688: "smithy-core-event-streams.688.js",
    703: "aws-sdk-credential-provider-env.js",
    766: "evidence.766.js",
    767: "aws-sdk-client-ecs.js",
    788: "aws-sdk-credential-provider-ini.js",
    806: "aws-sdk-client-codepipeline.js",
    820: "evidence.820.js",
    853: "aws-sdk-client-cloudwatch.js",
    856: "aws-sdk-token-providers.856.js",
    901: "github.js",
    914: "deployment.js",
    942: "actions-http-client.942.js",
    979: "smithy-core-event-streams.979.js"
  }[chunkId]);
})();

(() => {
  __nccwpck_require__.o = (obj, prop) => Object.prototype.hasOwnProperty.call(obj, prop);
})();

(() => {
  __nccwpck_require__.r = exports => {
    if (typeof Symbol !== "undefined" && Symbol.toStringTag) Object.defineProperty(exports, Symbol.toStringTag, {
      value: "Module"
    });
    Object.defineProperty(exports, "__esModule", {
      value: true
    });
  };
})();

(() => {
  var installedChunks = {
    792: 0
  };
  var installChunk = data => {
    var {ids, modules, runtime} = data;
    var moduleId, chunkId, i = 0;
    for (moduleId in modules) if (__nccwpck_require__.o(modules, moduleId)) __nccwpck_require__.m[moduleId] = modules[moduleId];
    if (runtime) runtime(__nccwpck_require__);
    for (;i < ids.length; i++) {
      chunkId = ids[i];
      if (__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) installedChunks[chunkId][0]();
      installedChunks[ids[i]] = 0;
    }
  };
  __nccwpck_require__.f.j = (chunkId, promises) => {
    var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : void 0;
    if (installedChunkData !== 0) if (installedChunkData) promises.push(installedChunkData[1]); else if (true) {
      var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, e => {
        if (installedChunks[chunkId] !== 0) installedChunks[chunkId] = void 0;
        throw e;
      });
      promise = Promise.race([ promise, new Promise(resolve => installedChunkData = installedChunks[chunkId] = [ resolve ]) ]);
      promises.push(installedChunkData[1] = promise);
    }
  };
})();

var __webpack_exports__ = __nccwpck_require__(1296);

__webpack_exports__ = await __webpack_exports__;
