export const id = 767;

export const ids = [ 767 ];

export const modules = {
  5470: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Z: () => /* binding */ ECSClient
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthSchemeProvider.js
    const defaultECSHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "ecs",
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
    const defaultECSHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __webpack_require__(3236);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/package.json
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/endpoint/bdd.js
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
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://ecs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://ecs-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://ecs.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://ecs.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __webpack_require__(9685);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2014-11-13",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultECSHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_1Protocol /* AwsJson1_1Protocol */ .T,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.ecs",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://ecs.amazonaws.com/doc/2014-11-13/",
        version: "2014-11-13",
        serviceTarget: "AmazonEC2ContainerServiceV20141113"
      },
      serviceId: config?.serviceId ?? "ECS",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/runtimeConfig.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/ECSClient.js
    class ECSClient extends client /* Client */ .K {
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
          httpAuthSchemeParametersProvider: defaultECSHttpAuthSchemeParametersProvider,
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
  619: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      G5: () => /* binding */ command,
      lq: () => /* binding */ _ep0,
      yt: () => /* binding */ _mw0
    });
    var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8798);
    var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5714);
    var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3236);
    const command = (0, _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.k)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__.S, "AmazonEC2ContainerServiceV20141113", "ECSClient", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
  },
  8624: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      H: () => /* binding */ DescribeServicesCommand
    });
    var _commandBuilder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(619);
    var _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9685);
    class DescribeServicesCommand extends((0, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.G5)(_commandBuilder__WEBPACK_IMPORTED_MODULE_0__.lq, _commandBuilder__WEBPACK_IMPORTED_MODULE_0__.yt, "DescribeServices", _schemas_schemas_0__WEBPACK_IMPORTED_MODULE_1__.i2N)){}
  },
  3236: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "ecs"
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
  9685: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      i2N: () => /* binding */ DescribeServices$,
      Aw_: () => /* binding */ DescribeTasks$,
      $a_: () => /* binding */ ListTasks$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/models/ECSServiceException.js
    class ECSServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, ECSServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/models/errors.js
    class AccessDeniedException extends ECSServiceException {
      name="AccessDeniedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "AccessDeniedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AccessDeniedException.prototype);
      }
    }
    class ClientException extends ECSServiceException {
      name="ClientException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClientException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClientException.prototype);
      }
    }
    class ClusterNotFoundException extends ECSServiceException {
      name="ClusterNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClusterNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClusterNotFoundException.prototype);
      }
    }
    class InvalidParameterException extends ECSServiceException {
      name="InvalidParameterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidParameterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidParameterException.prototype);
      }
    }
    class LimitExceededException extends ECSServiceException {
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
    class ServerException extends ECSServiceException {
      name="ServerException";
      $fault="server";
      constructor(opts) {
        super({
          name: "ServerException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ServerException.prototype);
      }
    }
    class UnsupportedFeatureException extends ECSServiceException {
      name="UnsupportedFeatureException";
      $fault="client";
      constructor(opts) {
        super({
          name: "UnsupportedFeatureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnsupportedFeatureException.prototype);
      }
    }
    class UpdateInProgressException extends ECSServiceException {
      name="UpdateInProgressException";
      $fault="client";
      constructor(opts) {
        super({
          name: "UpdateInProgressException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UpdateInProgressException.prototype);
      }
    }
    class NamespaceNotFoundException extends ECSServiceException {
      name="NamespaceNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "NamespaceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, NamespaceNotFoundException.prototype);
      }
    }
    class ClusterContainsCapacityProviderException extends ECSServiceException {
      name="ClusterContainsCapacityProviderException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClusterContainsCapacityProviderException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClusterContainsCapacityProviderException.prototype);
      }
    }
    class ClusterContainsContainerInstancesException extends ECSServiceException {
      name="ClusterContainsContainerInstancesException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClusterContainsContainerInstancesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClusterContainsContainerInstancesException.prototype);
      }
    }
    class ClusterContainsServicesException extends ECSServiceException {
      name="ClusterContainsServicesException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClusterContainsServicesException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClusterContainsServicesException.prototype);
      }
    }
    class ClusterContainsTasksException extends ECSServiceException {
      name="ClusterContainsTasksException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ClusterContainsTasksException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ClusterContainsTasksException.prototype);
      }
    }
    class TargetNotConnectedException extends ECSServiceException {
      name="TargetNotConnectedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TargetNotConnectedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TargetNotConnectedException.prototype);
      }
    }
    class ResourceInUseException extends ECSServiceException {
      name="ResourceInUseException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceInUseException.prototype);
      }
    }
    class TargetNotFoundException extends ECSServiceException {
      name="TargetNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TargetNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TargetNotFoundException.prototype);
      }
    }
    class ServiceNotFoundException extends ECSServiceException {
      name="ServiceNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ServiceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceNotFoundException.prototype);
      }
    }
    class AttributeLimitExceededException extends ECSServiceException {
      name="AttributeLimitExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "AttributeLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AttributeLimitExceededException.prototype);
      }
    }
    class MissingVersionException extends ECSServiceException {
      name="MissingVersionException";
      $fault="client";
      constructor(opts) {
        super({
          name: "MissingVersionException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, MissingVersionException.prototype);
      }
    }
    class NoUpdateAvailableException extends ECSServiceException {
      name="NoUpdateAvailableException";
      $fault="client";
      constructor(opts) {
        super({
          name: "NoUpdateAvailableException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, NoUpdateAvailableException.prototype);
      }
    }
    class ServiceDeploymentNotFoundException extends ECSServiceException {
      name="ServiceDeploymentNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ServiceDeploymentNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceDeploymentNotFoundException.prototype);
      }
    }
    class PlatformUnknownException extends ECSServiceException {
      name="PlatformUnknownException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PlatformUnknownException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PlatformUnknownException.prototype);
      }
    }
    class DaemonNotActiveException extends ECSServiceException {
      name="DaemonNotActiveException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DaemonNotActiveException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DaemonNotActiveException.prototype);
      }
    }
    class DaemonNotFoundException extends ECSServiceException {
      name="DaemonNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "DaemonNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DaemonNotFoundException.prototype);
      }
    }
    class PlatformTaskDefinitionIncompatibilityException extends ECSServiceException {
      name="PlatformTaskDefinitionIncompatibilityException";
      $fault="client";
      constructor(opts) {
        super({
          name: "PlatformTaskDefinitionIncompatibilityException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PlatformTaskDefinitionIncompatibilityException.prototype);
      }
    }
    class ServiceNotActiveException extends ECSServiceException {
      name="ServiceNotActiveException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ServiceNotActiveException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceNotActiveException.prototype);
      }
    }
    class ResourceNotFoundException extends ECSServiceException {
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
    class ConflictException extends ECSServiceException {
      name="ConflictException";
      $fault="client";
      resourceIds;
      constructor(opts) {
        super({
          name: "ConflictException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConflictException.prototype);
        this.resourceIds = opts.resourceIds;
      }
    }
    class TaskSetNotFoundException extends ECSServiceException {
      name="TaskSetNotFoundException";
      $fault="client";
      constructor(opts) {
        super({
          name: "TaskSetNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TaskSetNotFoundException.prototype);
      }
    }
    class BlockedException extends ECSServiceException {
      name="BlockedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "BlockedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, BlockedException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-ecs/dist-es/schemas/schemas_0.js
    const _A = "Attachment";
    const _AC = "AdvancedConfiguration";
    const _AD = "AttachmentDetails";
    const _ADE = "AccessDeniedException";
    const _ALEE = "AttributeLimitExceededException";
    const _AVC = "AwsVpcConfiguration";
    const _At = "Attribute";
    const _Att = "Attachments";
    const _Attr = "Attributes";
    const _BE = "BlockedException";
    const _CC = "CanaryConfiguration";
    const _CCCIE = "ClusterContainsContainerInstancesException";
    const _CCCPE = "ClusterContainsCapacityProviderException";
    const _CCSE = "ClusterContainsServicesException";
    const _CCTE = "ClusterContainsTasksException";
    const _CE = "ClientException";
    const _CEo = "ConflictException";
    const _CNFE = "ClusterNotFoundException";
    const _CO = "ContainerOverride";
    const _COo = "ContainerOverrides";
    const _CPS = "CapacityProviderStrategy";
    const _CPSI = "CapacityProviderStrategyItem";
    const _Co = "Container";
    const _Con = "Containers";
    const _D = "Deployment";
    const _DA = "DeploymentAlarms";
    const _DC = "DeploymentConfiguration";
    const _DCBe = "DeploymentCircuitBreaker";
    const _DCe = "DeploymentController";
    const _DES = "DeploymentEphemeralStorage";
    const _DESC = "DeploymentEarlySuccessCriteria";
    const _DLH = "DeploymentLifecycleHook";
    const _DLHL = "DeploymentLifecycleHookList";
    const _DLHTC = "DeploymentLifecycleHookTimeoutConfiguration";
    const _DNAE = "DaemonNotActiveException";
    const _DNFE = "DaemonNotFoundException";
    const _DSRes = "DescribeServicesRequest";
    const _DSResc = "DescribeServicesResponse";
    const _DSes = "DescribeServices";
    const _DT = "DescribeTasks";
    const _DTR = "DescribeTasksRequest";
    const _DTRe = "DescribeTasksResponse";
    const _Dep = "Deployments";
    const _EBSTS = "EBSTagSpecification";
    const _EBSTSa = "EBSTagSpecifications";
    const _EF = "EnvironmentFile";
    const _EFn = "EnvironmentFiles";
    const _ES = "EphemeralStorage";
    const _EV = "EnvironmentVariables";
    const _F = "Failure";
    const _Fa = "Failures";
    const _IA = "InferenceAccelerator";
    const _IAO = "InferenceAcceleratorOverride";
    const _IAOn = "InferenceAcceleratorOverrides";
    const _IAn = "InferenceAccelerators";
    const _IPE = "InvalidParameterException";
    const _KVP = "KeyValuePair";
    const _LB = "LoadBalancer";
    const _LBo = "LoadBalancers";
    const _LC = "LinearConfiguration";
    const _LCo = "LogConfiguration";
    const _LEE = "LimitExceededException";
    const _LT = "ListTasks";
    const _LTR = "ListTasksRequest";
    const _LTRi = "ListTasksResponse";
    const _MA = "ManagedAgent";
    const _MAa = "ManagedAgents";
    const _MVE = "MissingVersionException";
    const _NB = "NetworkBinding";
    const _NBe = "NetworkBindings";
    const _NC = "NetworkConfiguration";
    const _NI = "NetworkInterface";
    const _NIe = "NetworkInterfaces";
    const _NNFE = "NamespaceNotFoundException";
    const _NUAE = "NoUpdateAvailableException";
    const _PC = "PlacementConstraint";
    const _PCl = "PlacementConstraints";
    const _PS = "PlacementStrategy";
    const _PSl = "PlacementStrategies";
    const _PTDIE = "PlatformTaskDefinitionIncompatibilityException";
    const _PUE = "PlatformUnknownException";
    const _RIUE = "ResourceInUseException";
    const _RNFE = "ResourceNotFoundException";
    const _RR = "ResourceRequirement";
    const _RRe = "ResourceRequirements";
    const _S = "Scale";
    const _SCALC = "ServiceConnectAccessLogConfiguration";
    const _SCC = "ServiceConnectConfiguration";
    const _SCCA = "ServiceConnectClientAlias";
    const _SCCAL = "ServiceConnectClientAliasList";
    const _SCRS = "ServiceCurrentRevisionSummary";
    const _SCRSL = "ServiceCurrentRevisionSummaryList";
    const _SCS = "ServiceConnectService";
    const _SCSL = "ServiceConnectServiceList";
    const _SCSR = "ServiceConnectServiceResource";
    const _SCSRL = "ServiceConnectServiceResourceList";
    const _SCTC = "ServiceConnectTlsConfiguration";
    const _SCTCA = "ServiceConnectTlsCertificateAuthority";
    const _SCTTHMR = "ServiceConnectTestTrafficHeaderMatchRules";
    const _SCTTHR = "ServiceConnectTestTrafficHeaderRules";
    const _SCTTR = "ServiceConnectTestTrafficRules";
    const _SDNFE = "ServiceDeploymentNotFoundException";
    const _SE = "ServerException";
    const _SEe = "ServiceEvent";
    const _SEer = "ServiceEvents";
    const _SL = "SecretList";
    const _SMEBSVC = "ServiceManagedEBSVolumeConfiguration";
    const _SNAE = "ServiceNotActiveException";
    const _SNFE = "ServiceNotFoundException";
    const _SR = "ServiceRegistry";
    const _SRer = "ServiceRegistries";
    const _SVC = "ServiceVolumeConfiguration";
    const _SVCe = "ServiceVolumeConfigurations";
    const _Se = "Secret";
    const _Ser = "Service";
    const _Serv = "Services";
    const _T = "Tag";
    const _TC = "ThresholdConfiguration";
    const _TCi = "TimeoutConfiguration";
    const _TES = "TaskEphemeralStorage";
    const _TNCE = "TargetNotConnectedException";
    const _TNFE = "TargetNotFoundException";
    const _TO = "TaskOverride";
    const _TS = "TaskSet";
    const _TSNFE = "TaskSetNotFoundException";
    const _TSa = "TaskSets";
    const _Ta = "Task";
    const _Tag = "Tags";
    const _Tas = "Tasks";
    const _UFE = "UnsupportedFeatureException";
    const _UIPE = "UpdateInProgressException";
    const _VLC = "VpcLatticeConfiguration";
    const _VLCp = "VpcLatticeConfigurations";
    const _a = "attachments";
    const _aCd = "advancedConfiguration";
    const _aCw = "awsvpcConfiguration";
    const _aI = "attachmentId";
    const _aLCc = "accessLogConfiguration";
    const _aN = "alarmNames";
    const _aPAA = "awsPcaAuthorityArn";
    const _aPI = "assignPublicIp";
    const _aTGA = "alternateTargetGroupArn";
    const _aZ = "availabilityZone";
    const _aZR = "availabilityZoneRebalancing";
    const _ac = "action";
    const _al = "alarms";
    const _ar = "arn";
    const _at = "attributes";
    const _b = "base";
    const _bIP = "bindIP";
    const _bTIM = "bakeTimeInMinutes";
    const _c = "client";
    const _cA = "clusterArn";
    const _cAli = "clientAliases";
    const _cAo = "containerArn";
    const _cAon = "connectivityAt";
    const _cAr = "createdAt";
    const _cBTIM = "canaryBakeTimeInMinutes";
    const _cBr = "createdBy";
    const _cC = "canaryConfiguration";
    const _cDC = "computedDesiredCount";
    const _cIA = "containerInstanceArn";
    const _cIo = "containerInstance";
    const _cNo = "containerName";
    const _cO = "containerOverrides";
    const _cP = "canaryPercent";
    const _cPN = "capacityProviderName";
    const _cPR = "containerPortRange";
    const _cPS = "capacityProviderStrategy";
    const _cPa = "capacityProvider";
    const _cPon = "containerPort";
    const _cSD = "currentServiceDeployment";
    const _cSR = "currentServiceRevisions";
    const _cl = "cluster";
    const _com = "command";
    const _conn = "connectivity";
    const _conta = "containers";
    const _cp = "cpu";
    const _d = "details";
    const _dAi = "discoveryArn";
    const _dC = "deploymentConfiguration";
    const _dCB = "deploymentCircuitBreaker";
    const _dCe = "desiredCount";
    const _dCep = "deploymentController";
    const _dNa = "daemonName";
    const _dNe = "deviceName";
    const _dNi = "discoveryName";
    const _dNn = "dnsName";
    const _dSe = "desiredStatus";
    const _dT = "deviceType";
    const _dep = "deployments";
    const _det = "detail";
    const _e = "error";
    const _eC = "exitCode";
    const _eEC = "enableExecuteCommand";
    const _eECSMT = "enableECSManagedTags";
    const _eF = "environmentFiles";
    const _eI = "externalId";
    const _eRA = "executionRoleArn";
    const _eSA = "executionStoppedAt";
    const _eSC = "earlySuccessCriteria";
    const _eSp = "ephemeralStorage";
    const _en = "environment";
    const _ena = "enabled";
    const _enab = "enable";
    const _enc = "encrypted";
    const _ev = "events";
    const _ex = "expression";
    const _exa = "exact";
    const _f = "family";
    const _fES = "fargateEphemeralStorage";
    const _fT = "failedTasks";
    const _fTi = "filesystemType";
    const _fa = "failures";
    const _fie = "field";
    const _for = "format";
    const _g = "group";
    const _gI = "gpuIds";
    const _hCGPS = "healthCheckGracePeriodSeconds";
    const _hD = "hookDetails";
    const _hE = "httpError";
    const _hP = "healthyPercent";
    const _hPR = "hostPortRange";
    const _hPos = "hostPort";
    const _hS = "healthStatus";
    const _hTA = "hookTargetArn";
    const _he = "header";
    const _i = "id";
    const _iAO = "inferenceAcceleratorOverrides";
    const _iAn = "inferenceAccelerators";
    const _iAp = "ipv6Address";
    const _iCA = "issuerCertificateAuthority";
    const _iD = "imageDigest";
    const _iPO = "ingressPortOverride";
    const _iQP = "includeQueryParameters";
    const _iTS = "idleTimeoutSeconds";
    const _im = "image";
    const _inc = "include";
    const _io = "iops";
    const _k = "key";
    const _kK = "kmsKey";
    const _kKI = "kmsKeyId";
    const _lB = "loadBalancers";
    const _lBN = "loadBalancerName";
    const _lC = "logConfiguration";
    const _lCi = "linearConfiguration";
    const _lD = "logDriver";
    const _lH = "lifecycleHooks";
    const _lS = "lastStatus";
    const _lSA = "lastStartedAt";
    const _lSi = "lifecycleStages";
    const _lT = "launchType";
    const _m = "message";
    const _mA = "managedAgents";
    const _mEBSV = "managedEBSVolume";
    const _mHP = "minimumHealthyPercent";
    const _mPa = "maximumPercent";
    const _mR = "memoryReservation";
    const _mRa = "maxResults";
    const _me = "memory";
    const _n = "name";
    const _nB = "networkBindings";
    const _nC = "networkConfiguration";
    const _nDI = "neuronDeviceIds";
    const _nI = "networkInterfaces";
    const _nT = "nextToken";
    const _na = "namespace";
    const _o = "options";
    const _ov = "overrides";
    const _pCe = "pendingCount";
    const _pCl = "placementConstraints";
    const _pF = "platformFamily";
    const _pIA = "privateIpv4Address";
    const _pLR = "productionListenerRule";
    const _pN = "portName";
    const _pRTS = "perRequestTimeoutSeconds";
    const _pS = "placementStrategy";
    const _pSA = "pullStartedAt";
    const _pSAu = "pullStoppedAt";
    const _pTCe = "pendingTaskCount";
    const _pTr = "propagateTags";
    const _pV = "platformVersion";
    const _po = "port";
    const _pr = "protocol";
    const _r = "reason";
    const _rA = "roleArn";
    const _rAeg = "registryArn";
    const _rCu = "runningCount";
    const _rI = "resourceIds";
    const _rIu = "runtimeId";
    const _rMT = "resourceManagementType";
    const _rOHT = "resetOnHealthyTask";
    const _rR = "resourceRequirements";
    const _rS = "rolloutState";
    const _rSR = "rolloutStateReason";
    const _rT = "resourceType";
    const _rTCe = "requestedTaskCount";
    const _rTCu = "runningTaskCount";
    const _rol = "rollback";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ecs";
    const _sA = "startedAt";
    const _sAe = "serviceArn";
    const _sAt = "stoppedAt";
    const _sAto = "stoppingAt";
    const _sB = "startedBy";
    const _sBTIM = "stepBakeTimeInMinutes";
    const _sCC = "serviceConnectConfiguration";
    const _sCR = "serviceConnectResources";
    const _sCtop = "stopCode";
    const _sG = "securityGroups";
    const _sIGB = "sizeInGiB";
    const _sIn = "snapshotId";
    const _sN = "serviceName";
    const _sO = "secretOptions";
    const _sPt = "stepPercent";
    const _sRe = "serviceRegistries";
    const _sRt = "stoppedReason";
    const _sS = "schedulingStrategy";
    const _sSA = "stabilityStatusAt";
    const _sSRC = "sourceServiceRevisionCleanup";
    const _sSt = "stabilityStatus";
    const _sc = "scale";
    const _se = "server";
    const _serv = "services";
    const _st = "status";
    const _str = "strategy";
    const _su = "subnets";
    const _t = "type";
    const _tA = "taskArn";
    const _tAas = "taskArns";
    const _tC = "thresholdConfiguration";
    const _tCi = "timeoutConfiguration";
    const _tD = "taskDefinition";
    const _tDA = "taskDefinitionArn";
    const _tGA = "targetGroupArn";
    const _tI = "targetId";
    const _tIM = "timeoutInMinutes";
    const _tLR = "testListenerRule";
    const _tRA = "taskRoleArn";
    const _tSA = "taskSetArn";
    const _tSa = "taskSets";
    const _tSag = "tagSpecifications";
    const _tT = "targetType";
    const _tTR = "testTrafficRules";
    const _ta = "tags";
    const _tas = "tasks";
    const _thr = "throughput";
    const _ti = "timeout";
    const _tl = "tls";
    const _uA = "updatedAt";
    const _un = "unit";
    const _v = "value";
    const _vCo = "volumeConfigurations";
    const _vFa = "valueFrom";
    const _vIR = "volumeInitializationRate";
    const _vLC = "vpcLatticeConfigurations";
    const _vT = "volumeType";
    const _ve = "version";
    const _w = "weight";
    const n0 = "com.amazonaws.ecs";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var ECSServiceException$ = [ -3, _s, "ECSServiceException", 0, [], [] ];
    _s_registry.registerError(ECSServiceException$, ECSServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var AccessDeniedException$ = [ -3, n0, _ADE, {
      [_e]: _c,
      [_hE]: 403
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
    var AttributeLimitExceededException$ = [ -3, n0, _ALEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(AttributeLimitExceededException$, AttributeLimitExceededException);
    var BlockedException$ = [ -3, n0, _BE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(BlockedException$, BlockedException);
    var ClientException$ = [ -3, n0, _CE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClientException$, ClientException);
    var ClusterContainsCapacityProviderException$ = [ -3, n0, _CCCPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClusterContainsCapacityProviderException$, ClusterContainsCapacityProviderException);
    var ClusterContainsContainerInstancesException$ = [ -3, n0, _CCCIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClusterContainsContainerInstancesException$, ClusterContainsContainerInstancesException);
    var ClusterContainsServicesException$ = [ -3, n0, _CCSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClusterContainsServicesException$, ClusterContainsServicesException);
    var ClusterContainsTasksException$ = [ -3, n0, _CCTE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClusterContainsTasksException$, ClusterContainsTasksException);
    var ClusterNotFoundException$ = [ -3, n0, _CNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ClusterNotFoundException$, ClusterNotFoundException);
    var ConflictException$ = [ -3, n0, _CEo, {
      [_e]: _c
    }, [ _rI, _m ], [ 64 | 0, 0 ] ];
    n0_registry.registerError(ConflictException$, ConflictException);
    var DaemonNotActiveException$ = [ -3, n0, _DNAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DaemonNotActiveException$, DaemonNotActiveException);
    var DaemonNotFoundException$ = [ -3, n0, _DNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DaemonNotFoundException$, DaemonNotFoundException);
    var InvalidParameterException$ = [ -3, n0, _IPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
    var LimitExceededException$ = [ -3, n0, _LEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LimitExceededException$, LimitExceededException);
    var MissingVersionException$ = [ -3, n0, _MVE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(MissingVersionException$, MissingVersionException);
    var NamespaceNotFoundException$ = [ -3, n0, _NNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(NamespaceNotFoundException$, NamespaceNotFoundException);
    var NoUpdateAvailableException$ = [ -3, n0, _NUAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(NoUpdateAvailableException$, NoUpdateAvailableException);
    var PlatformTaskDefinitionIncompatibilityException$ = [ -3, n0, _PTDIE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PlatformTaskDefinitionIncompatibilityException$, PlatformTaskDefinitionIncompatibilityException);
    var PlatformUnknownException$ = [ -3, n0, _PUE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(PlatformUnknownException$, PlatformUnknownException);
    var ResourceInUseException$ = [ -3, n0, _RIUE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    var ServerException$ = [ -3, n0, _SE, {
      [_e]: _se
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServerException$, ServerException);
    var ServiceDeploymentNotFoundException$ = [ -3, n0, _SDNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceDeploymentNotFoundException$, ServiceDeploymentNotFoundException);
    var ServiceNotActiveException$ = [ -3, n0, _SNAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceNotActiveException$, ServiceNotActiveException);
    var ServiceNotFoundException$ = [ -3, n0, _SNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceNotFoundException$, ServiceNotFoundException);
    var TargetNotConnectedException$ = [ -3, n0, _TNCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TargetNotConnectedException$, TargetNotConnectedException);
    var TargetNotFoundException$ = [ -3, n0, _TNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TargetNotFoundException$, TargetNotFoundException);
    var TaskSetNotFoundException$ = [ -3, n0, _TSNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(TaskSetNotFoundException$, TaskSetNotFoundException);
    var UnsupportedFeatureException$ = [ -3, n0, _UFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(UnsupportedFeatureException$, UnsupportedFeatureException);
    var UpdateInProgressException$ = [ -3, n0, _UIPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(UpdateInProgressException$, UpdateInProgressException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var AdvancedConfiguration$ = [ 3, n0, _AC, 0, [ _aTGA, _pLR, _tLR, _rA ], [ 0, 0, 0, 0 ] ];
    var Attachment$ = [ 3, n0, _A, 0, [ _i, _t, _st, _d ], [ 0, 0, 0, () => AttachmentDetails ] ];
    var Attribute$ = [ 3, n0, _At, 0, [ _n, _v, _tT, _tI ], [ 0, 0, 0, 0 ], 1 ];
    var AwsVpcConfiguration$ = [ 3, n0, _AVC, 0, [ _su, _sG, _aPI ], [ 64 | 0, 64 | 0, 0 ], 1 ];
    var CanaryConfiguration$ = [ 3, n0, _CC, 0, [ _cP, _cBTIM ], [ 1, 1 ] ];
    var CapacityProviderStrategyItem$ = [ 3, n0, _CPSI, 0, [ _cPa, _w, _b ], [ 0, 1, 1 ], 1 ];
    var Container$ = [ 3, n0, _Co, 0, [ _cAo, _tA, _n, _im, _iD, _rIu, _lS, _eC, _r, _nB, _nI, _hS, _mA, _cp, _me, _mR, _gI, _nDI ], [ 0, 0, 0, 0, 0, 0, 0, 1, 0, () => NetworkBindings, () => NetworkInterfaces, 0, () => ManagedAgents, 0, 0, 0, 64 | 0, 64 | 0 ] ];
    var ContainerOverride$ = [ 3, n0, _CO, 0, [ _n, _com, _en, _eF, _cp, _me, _mR, _rR ], [ 0, 64 | 0, [ () => EnvironmentVariables, 0 ], () => EnvironmentFiles, 1, 1, 1, () => ResourceRequirements ] ];
    var Deployment$ = [ 3, n0, _D, 0, [ _i, _st, _tD, _dCe, _pCe, _rCu, _fT, _cAr, _uA, _cPS, _lT, _pV, _pF, _nC, _rS, _rSR, _sCC, _sCR, _vCo, _fES, _vLC ], [ 0, 0, 0, 1, 1, 1, 1, 4, 4, () => CapacityProviderStrategy, 0, 0, 0, () => NetworkConfiguration$, 0, 0, () => ServiceConnectConfiguration$, () => ServiceConnectServiceResourceList, () => ServiceVolumeConfigurations, () => DeploymentEphemeralStorage$, () => VpcLatticeConfigurations ] ];
    var DeploymentAlarms$ = [ 3, n0, _DA, 0, [ _aN, _rol, _enab ], [ 64 | 0, 2, 2 ], 3 ];
    var DeploymentCircuitBreaker$ = [ 3, n0, _DCBe, 0, [ _enab, _rol, _rOHT, _tC ], [ 2, 2, 2, () => ThresholdConfiguration$ ], 2 ];
    var DeploymentConfiguration$ = [ 3, n0, _DC, 0, [ _dCB, _mPa, _mHP, _al, _str, _bTIM, _lH, _lCi, _cC, _eSC ], [ () => DeploymentCircuitBreaker$, 1, 1, () => DeploymentAlarms$, 0, 1, () => DeploymentLifecycleHookList, () => LinearConfiguration$, () => CanaryConfiguration$, () => DeploymentEarlySuccessCriteria$ ] ];
    var DeploymentController$ = [ 3, n0, _DCe, 0, [ _t ], [ 0 ], 1 ];
    var DeploymentEarlySuccessCriteria$ = [ 3, n0, _DESC, 0, [ _enab, _hP, _sSRC ], [ 2, 1, 0 ], 1 ];
    var DeploymentEphemeralStorage$ = [ 3, n0, _DES, 0, [ _kKI ], [ 0 ] ];
    var DeploymentLifecycleHook$ = [ 3, n0, _DLH, 0, [ _tT, _hTA, _rA, _lSi, _hD, _tCi ], [ 0, 0, 0, 64 | 0, 15, () => DeploymentLifecycleHookTimeoutConfiguration$ ] ];
    var DeploymentLifecycleHookTimeoutConfiguration$ = [ 3, n0, _DLHTC, 0, [ _tIM, _ac ], [ 1, 0 ] ];
    var DescribeServicesRequest$ = [ 3, n0, _DSRes, 0, [ _serv, _cl, _inc ], [ 64 | 0, 0, 64 | 0 ], 1 ];
    var DescribeServicesResponse$ = [ 3, n0, _DSResc, 0, [ _serv, _fa ], [ () => Services, () => Failures ] ];
    var DescribeTasksRequest$ = [ 3, n0, _DTR, 0, [ _tas, _cl, _inc ], [ 64 | 0, 0, 64 | 0 ], 1 ];
    var DescribeTasksResponse$ = [ 3, n0, _DTRe, 0, [ _tas, _fa ], [ [ () => Tasks, 0 ], () => Failures ] ];
    var EBSTagSpecification$ = [ 3, n0, _EBSTS, 0, [ _rT, _ta, _pTr ], [ 0, () => Tags, 0 ], 1 ];
    var EnvironmentFile$ = [ 3, n0, _EF, 0, [ _v, _t ], [ 0, 0 ], 2 ];
    var EphemeralStorage$ = [ 3, n0, _ES, 0, [ _sIGB ], [ 1 ], 1 ];
    var Failure$ = [ 3, n0, _F, 0, [ _ar, _r, _det ], [ 0, 0, 0 ] ];
    var InferenceAccelerator$ = [ 3, n0, _IA, 0, [ _dNe, _dT ], [ 0, 0 ], 2 ];
    var InferenceAcceleratorOverride$ = [ 3, n0, _IAO, 0, [ _dNe, _dT ], [ 0, 0 ] ];
    var KeyValuePair$ = [ 3, n0, _KVP, 0, [ _n, _v ], [ 0, 0 ] ];
    var LinearConfiguration$ = [ 3, n0, _LC, 0, [ _sPt, _sBTIM ], [ 1, 1 ] ];
    var ListTasksRequest$ = [ 3, n0, _LTR, 0, [ _cl, _cIo, _f, _nT, _mRa, _sB, _sN, _dSe, _lT, _dNa ], [ 0, 0, 0, 0, 1, 0, 0, 0, 0, 0 ] ];
    var ListTasksResponse$ = [ 3, n0, _LTRi, 0, [ _tAas, _nT ], [ 64 | 0, 0 ] ];
    var LoadBalancer$ = [ 3, n0, _LB, 0, [ _tGA, _lBN, _cNo, _cPon, _aCd ], [ 0, 0, 0, 1, () => AdvancedConfiguration$ ] ];
    var LogConfiguration$ = [ 3, n0, _LCo, 0, [ _lD, _o, _sO ], [ 0, 128 | 0, () => SecretList ], 1 ];
    var ManagedAgent$ = [ 3, n0, _MA, 0, [ _lSA, _n, _r, _lS ], [ 4, 0, 0, 0 ] ];
    var NetworkBinding$ = [ 3, n0, _NB, 0, [ _bIP, _cPon, _hPos, _pr, _cPR, _hPR ], [ 0, 1, 1, 0, 0, 0 ] ];
    var NetworkConfiguration$ = [ 3, n0, _NC, 0, [ _aCw ], [ () => AwsVpcConfiguration$ ] ];
    var NetworkInterface$ = [ 3, n0, _NI, 0, [ _aI, _pIA, _iAp ], [ 0, 0, 0 ] ];
    var PlacementConstraint$ = [ 3, n0, _PC, 0, [ _t, _ex ], [ 0, 0 ] ];
    var PlacementStrategy$ = [ 3, n0, _PS, 0, [ _t, _fie ], [ 0, 0 ] ];
    var ResourceRequirement$ = [ 3, n0, _RR, 0, [ _v, _t ], [ 0, 0 ], 2 ];
    var Scale$ = [ 3, n0, _S, 0, [ _v, _un ], [ 1, 0 ] ];
    var Secret$ = [ 3, n0, _Se, 0, [ _n, _vFa ], [ 0, 0 ], 2 ];
    var Service$ = [ 3, n0, _Ser, 0, [ _sAe, _sN, _cA, _lB, _sRe, _st, _dCe, _rCu, _pCe, _lT, _cPS, _pV, _pF, _tD, _dC, _tSa, _dep, _rA, _ev, _cAr, _cSD, _cSR, _pCl, _pS, _nC, _hCGPS, _sS, _dCep, _ta, _cBr, _eECSMT, _pTr, _eEC, _aZR, _rMT ], [ 0, 0, 0, () => LoadBalancers, () => ServiceRegistries, 0, 1, 1, 1, 0, () => CapacityProviderStrategy, 0, 0, 0, () => DeploymentConfiguration$, () => TaskSets, () => Deployments, 0, () => ServiceEvents, 4, 0, () => ServiceCurrentRevisionSummaryList, () => PlacementConstraints, () => PlacementStrategies, () => NetworkConfiguration$, 1, 0, () => DeploymentController$, () => Tags, 0, 2, 0, 2, 0, 0 ] ];
    var ServiceConnectAccessLogConfiguration$ = [ 3, n0, _SCALC, 0, [ _for, _iQP ], [ 0, 0 ], 1 ];
    var ServiceConnectClientAlias$ = [ 3, n0, _SCCA, 0, [ _po, _dNn, _tTR ], [ 1, 0, () => ServiceConnectTestTrafficRules$ ], 1 ];
    var ServiceConnectConfiguration$ = [ 3, n0, _SCC, 0, [ _ena, _na, _serv, _lC, _aLCc ], [ 2, 0, () => ServiceConnectServiceList, () => LogConfiguration$, () => ServiceConnectAccessLogConfiguration$ ], 1 ];
    var ServiceConnectService$ = [ 3, n0, _SCS, 0, [ _pN, _dNi, _cAli, _iPO, _ti, _tl ], [ 0, 0, () => ServiceConnectClientAliasList, 1, () => TimeoutConfiguration$, () => ServiceConnectTlsConfiguration$ ], 1 ];
    var ServiceConnectServiceResource$ = [ 3, n0, _SCSR, 0, [ _dNi, _dAi ], [ 0, 0 ] ];
    var ServiceConnectTestTrafficHeaderMatchRules$ = [ 3, n0, _SCTTHMR, 0, [ _exa ], [ 0 ], 1 ];
    var ServiceConnectTestTrafficHeaderRules$ = [ 3, n0, _SCTTHR, 0, [ _n, _v ], [ 0, () => ServiceConnectTestTrafficHeaderMatchRules$ ], 1 ];
    var ServiceConnectTestTrafficRules$ = [ 3, n0, _SCTTR, 0, [ _he ], [ () => ServiceConnectTestTrafficHeaderRules$ ], 1 ];
    var ServiceConnectTlsCertificateAuthority$ = [ 3, n0, _SCTCA, 0, [ _aPAA ], [ 0 ] ];
    var ServiceConnectTlsConfiguration$ = [ 3, n0, _SCTC, 0, [ _iCA, _kK, _rA ], [ () => ServiceConnectTlsCertificateAuthority$, 0, 0 ], 1 ];
    var ServiceCurrentRevisionSummary$ = [ 3, n0, _SCRS, 0, [ _ar, _rTCe, _rTCu, _pTCe ], [ 0, 1, 1, 1 ] ];
    var ServiceEvent$ = [ 3, n0, _SEe, 0, [ _i, _cAr, _m ], [ 0, 4, 0 ] ];
    var ServiceManagedEBSVolumeConfiguration$ = [ 3, n0, _SMEBSVC, 0, [ _rA, _enc, _kKI, _vT, _sIGB, _sIn, _vIR, _io, _thr, _tSag, _fTi ], [ 0, 2, 0, 0, 1, 0, 1, 1, 1, () => EBSTagSpecifications, 0 ], 1 ];
    var ServiceRegistry$ = [ 3, n0, _SR, 0, [ _rAeg, _po, _cNo, _cPon ], [ 0, 1, 0, 1 ] ];
    var ServiceVolumeConfiguration$ = [ 3, n0, _SVC, 0, [ _n, _mEBSV ], [ 0, () => ServiceManagedEBSVolumeConfiguration$ ], 1 ];
    var Tag$ = [ 3, n0, _T, 0, [ _k, _v ], [ 0, 0 ] ];
    var Task$ = [ 3, n0, _Ta, 0, [ _a, _at, _aZ, _cPN, _cA, _conn, _cAon, _cIA, _conta, _cp, _cAr, _dSe, _eEC, _eSA, _g, _hS, _iAn, _lS, _lT, _me, _ov, _pV, _pF, _pSA, _pSAu, _sA, _sB, _sCtop, _sAt, _sRt, _sAto, _ta, _tA, _tDA, _ve, _eSp, _fES ], [ () => Attachments, () => Attributes, 0, 0, 0, 0, 4, 0, () => Containers, 0, 4, 0, 2, 4, 0, 0, () => InferenceAccelerators, 0, 0, 0, [ () => TaskOverride$, 0 ], 0, 0, 4, 4, 4, 0, 0, 4, 0, 4, () => Tags, 0, 0, 1, () => EphemeralStorage$, () => TaskEphemeralStorage$ ] ];
    var TaskEphemeralStorage$ = [ 3, n0, _TES, 0, [ _sIGB, _kKI ], [ 1, 0 ] ];
    var TaskOverride$ = [ 3, n0, _TO, 0, [ _cO, _cp, _iAO, _eRA, _me, _tRA, _eSp ], [ [ () => ContainerOverrides, 0 ], 0, () => InferenceAcceleratorOverrides, 0, 0, 0, () => EphemeralStorage$ ] ];
    var TaskSet$ = [ 3, n0, _TS, 0, [ _i, _tSA, _sAe, _cA, _sB, _eI, _st, _tD, _cDC, _pCe, _rCu, _cAr, _uA, _lT, _cPS, _pV, _pF, _nC, _lB, _sRe, _sc, _sSt, _sSA, _ta, _fES ], [ 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 4, 4, 0, () => CapacityProviderStrategy, 0, 0, () => NetworkConfiguration$, () => LoadBalancers, () => ServiceRegistries, () => Scale$, 0, 4, () => Tags, () => DeploymentEphemeralStorage$ ] ];
    var ThresholdConfiguration$ = [ 3, n0, _TC, 0, [ _t, _v ], [ 0, 1 ], 2 ];
    var TimeoutConfiguration$ = [ 3, n0, _TCi, 0, [ _iTS, _pRTS ], [ 1, 1 ] ];
    var VpcLatticeConfiguration$ = [ 3, n0, _VLC, 0, [ _rA, _tGA, _pN ], [ 0, 0, 0 ], 3 ];
    var AttachmentDetails = [ 1, n0, _AD, 0, () => KeyValuePair$ ];
    var Attachments = [ 1, n0, _Att, 0, () => Attachment$ ];
    var Attributes = [ 1, n0, _Attr, 0, () => Attribute$ ];
    var CapacityProviderStrategy = [ 1, n0, _CPS, 0, () => CapacityProviderStrategyItem$ ];
    var ContainerOverrides = [ 1, n0, _COo, 0, [ () => ContainerOverride$, 0 ] ];
    var Containers = [ 1, n0, _Con, 0, () => Container$ ];
    var DeploymentLifecycleHookList = [ 1, n0, _DLHL, 0, () => DeploymentLifecycleHook$ ];
    var Deployments = [ 1, n0, _Dep, 0, () => Deployment$ ];
    var EBSTagSpecifications = [ 1, n0, _EBSTSa, 0, () => EBSTagSpecification$ ];
    var EnvironmentFiles = [ 1, n0, _EFn, 0, () => EnvironmentFile$ ];
    var EnvironmentVariables = [ 1, n0, _EV, 8, () => KeyValuePair$ ];
    var Failures = [ 1, n0, _Fa, 0, () => Failure$ ];
    var InferenceAcceleratorOverrides = [ 1, n0, _IAOn, 0, () => InferenceAcceleratorOverride$ ];
    var InferenceAccelerators = [ 1, n0, _IAn, 0, () => InferenceAccelerator$ ];
    var LoadBalancers = [ 1, n0, _LBo, 0, () => LoadBalancer$ ];
    var ManagedAgents = [ 1, n0, _MAa, 0, () => ManagedAgent$ ];
    var NetworkBindings = [ 1, n0, _NBe, 0, () => NetworkBinding$ ];
    var NetworkInterfaces = [ 1, n0, _NIe, 0, () => NetworkInterface$ ];
    var PlacementConstraints = [ 1, n0, _PCl, 0, () => PlacementConstraint$ ];
    var PlacementStrategies = [ 1, n0, _PSl, 0, () => PlacementStrategy$ ];
    var ResourceRequirements = [ 1, n0, _RRe, 0, () => ResourceRequirement$ ];
    var SecretList = [ 1, n0, _SL, 0, () => Secret$ ];
    var ServiceConnectClientAliasList = [ 1, n0, _SCCAL, 0, () => ServiceConnectClientAlias$ ];
    var ServiceConnectServiceList = [ 1, n0, _SCSL, 0, () => ServiceConnectService$ ];
    var ServiceConnectServiceResourceList = [ 1, n0, _SCSRL, 0, () => ServiceConnectServiceResource$ ];
    var ServiceCurrentRevisionSummaryList = [ 1, n0, _SCRSL, 0, () => ServiceCurrentRevisionSummary$ ];
    var ServiceEvents = [ 1, n0, _SEer, 0, () => ServiceEvent$ ];
    var ServiceRegistries = [ 1, n0, _SRer, 0, () => ServiceRegistry$ ];
    var Services = [ 1, n0, _Serv, 0, () => Service$ ];
    var ServiceVolumeConfigurations = [ 1, n0, _SVCe, 0, () => ServiceVolumeConfiguration$ ];
    var Tags = [ 1, n0, _Tag, 0, () => Tag$ ];
    var Tasks = [ 1, n0, _Tas, 0, [ () => Task$, 0 ] ];
    var TaskSets = [ 1, n0, _TSa, 0, () => TaskSet$ ];
    var VpcLatticeConfigurations = [ 1, n0, _VLCp, 0, () => VpcLatticeConfiguration$ ];
    var DescribeServices$ = [ 9, n0, _DSes, 0, () => DescribeServicesRequest$, () => DescribeServicesResponse$ ];
    var DescribeTasks$ = [ 9, n0, _DT, 0, () => DescribeTasksRequest$, () => DescribeTasksResponse$ ];
    var ListTasks$ = [ 9, n0, _LT, 0, () => ListTasksRequest$, () => ListTasksResponse$ ];
  }
};
