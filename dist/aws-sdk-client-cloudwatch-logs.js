export const id = 478;

export const ids = [ 478 ];

export const modules = {
  2431: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      T: () => /* binding */ CloudWatchLogsClient
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
    var EventStreamSerdeConfig = __webpack_require__(1846);
    var contentLengthMiddleware = __webpack_require__(9500);
    var middleware_retry_configurations = __webpack_require__(6464);
    var retry = __webpack_require__(9579);
    var getSchemaSerdePlugin = __webpack_require__(4090);
    var httpAuthSchemes = __webpack_require__(789);
    var getSmithyContext = __webpack_require__(6840);
    var normalizeProvider = __webpack_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthSchemeProvider.js
    const defaultCloudWatchLogsHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "logs",
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
    const defaultCloudWatchLogsHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __webpack_require__(5677);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/package.json
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
    var EventStreamMarshaller = __webpack_require__(3688);
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/bdd.js
    const m = "ref";
    const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = "stringEquals", h = {
      [m]: "Endpoint"
    }, i = {
      [m]: d
    }, j = {
      [m]: "Region"
    }, k = {}, l = [ j ];
    const _data = {
      conditions: [ [ c, [ h ] ], [ c, l ], [ "aws.partition", l, d ], [ e, [ {
        [m]: "UseFIPS"
      }, b ] ], [ e, [ {
        [m]: "UseDualStack"
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ i, "supportsDualStack" ]
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ i, "supportsFIPS" ]
      }, b ] ], [ g, [ j, "us-gov-east-1" ] ], [ g, [ j, "us-gov-west-1" ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ h, k ], [ "https://logs-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://logs.us-gov-east-1.amazonaws.com", k ], [ "https://logs.us-gov-west-1.amazonaws.com", k ], [ "https://logs-fips.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://logs.{Region}.{PartitionResult#dualStackDnsSuffix}", k ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://logs.{Region}.{PartitionResult#dnsSuffix}", k ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 14, 3, 1, 4, r + 13, 2, 5, r + 13, 3, 8, 6, 4, 7, r + 12, 5, r + 10, r + 11, 4, 12, 9, 6, 10, r + 9, 7, r + 6, 11, 8, r + 7, r + 8, 5, 13, r + 5, 6, r + 4, r + 5, 3, r + 1, 15, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __webpack_require__(5183);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2014-03-28",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchLogsHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_1Protocol /* AwsJson1_1Protocol */ .T,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.cloudwatchlogs",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://monitoring.amazonaws.com/doc/2014-03-28/",
        version: "2014-03-28",
        serviceTarget: "Logs_20140328"
      },
      serviceId: config?.serviceId ?? "CloudWatch Logs",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeConfig.js
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
        eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? EventStreamMarshaller /* eventStreamSerdeProvider */ .J2,
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/CloudWatchLogsClient.js
    class CloudWatchLogsClient extends client /* Client */ .K {
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
        const _config_7 = (0, EventStreamSerdeConfig /* resolveEventStreamSerdeConfig */ .o)(_config_6);
        const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
        const _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
        this.config = _config_9;
        this.middlewareStack.use((0, getSchemaSerdePlugin /* getSchemaSerdePlugin */ .wq)(this.config));
        this.middlewareStack.use((0, user_agent_middleware /* getUserAgentPlugin */ .sM)(this.config));
        this.middlewareStack.use((0, retry /* getRetryPlugin */ .ey)(this.config));
        this.middlewareStack.use((0, contentLengthMiddleware /* getContentLengthPlugin */ .vK)(this.config));
        this.middlewareStack.use((0, hostHeaderMiddleware /* getHostHeaderPlugin */ .TC)(this.config));
        this.middlewareStack.use((0, loggerMiddleware /* getLoggerPlugin */ .Y7)(this.config));
        this.middlewareStack.use((0, getRecursionDetectionPlugin /* getRecursionDetectionPlugin */ .n)(this.config));
        this.middlewareStack.use((0, getHttpAuthSchemeEndpointRuleSetPlugin /* getHttpAuthSchemeEndpointRuleSetPlugin */ .w)(this.config, {
          httpAuthSchemeParametersProvider: defaultCloudWatchLogsHttpAuthSchemeParametersProvider,
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
  2311: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      n: () => /* binding */ FilterLogEventsCommand
    });
    var client_command_builder = __webpack_require__(8798);
    var endpoints = __webpack_require__(5714);
    var EndpointParameters = __webpack_require__(5677);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commandBuilder.js
    const command = (0 /* commonParams */ , client_command_builder /* makeBuilder */ .k)(EndpointParameters.S, "Logs_20140328", "CloudWatchLogsClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    var schemas_0 = __webpack_require__(5183);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/commands/FilterLogEventsCommand.js
    class FilterLogEventsCommand extends(command(_ep0, _mw0, "FilterLogEvents", schemas_0 /* FilterLogEvents$ */ .YgU)){}
  },
  5677: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "logs"
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
  5183: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      YgU: () => /* binding */ FilterLogEvents$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/CloudWatchLogsServiceException.js
    class CloudWatchLogsServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, CloudWatchLogsServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch-logs/dist-es/models/errors.js
    class AccessDeniedException extends CloudWatchLogsServiceException {
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
    class InvalidParameterException extends CloudWatchLogsServiceException {
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
    class OperationAbortedException extends CloudWatchLogsServiceException {
      name="OperationAbortedException";
      $fault="client";
      constructor(opts) {
        super({
          name: "OperationAbortedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, OperationAbortedException.prototype);
      }
    }
    class ResourceNotFoundException extends CloudWatchLogsServiceException {
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
    class ServiceUnavailableException extends CloudWatchLogsServiceException {
      name="ServiceUnavailableException";
      $fault="server";
      constructor(opts) {
        super({
          name: "ServiceUnavailableException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceUnavailableException.prototype);
      }
    }
    class InternalServerException extends CloudWatchLogsServiceException {
      name="InternalServerException";
      $fault="server";
      constructor(opts) {
        super({
          name: "InternalServerException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InternalServerException.prototype);
      }
    }
    class ThrottlingException extends CloudWatchLogsServiceException {
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
    class ValidationException extends CloudWatchLogsServiceException {
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
    class InvalidOperationException extends CloudWatchLogsServiceException {
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
    class ConflictException extends CloudWatchLogsServiceException {
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
    class ServiceQuotaExceededException extends CloudWatchLogsServiceException {
      name="ServiceQuotaExceededException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ServiceQuotaExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
      }
    }
    class LimitExceededException extends CloudWatchLogsServiceException {
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
    class ResourceAlreadyExistsException extends CloudWatchLogsServiceException {
      name="ResourceAlreadyExistsException";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceAlreadyExistsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceAlreadyExistsException.prototype);
      }
    }
    class DataAlreadyAcceptedException extends CloudWatchLogsServiceException {
      name="DataAlreadyAcceptedException";
      $fault="client";
      expectedSequenceToken;
      constructor(opts) {
        super({
          name: "DataAlreadyAcceptedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DataAlreadyAcceptedException.prototype);
        this.expectedSequenceToken = opts.expectedSequenceToken;
      }
    }
    class InternalStreamingException extends CloudWatchLogsServiceException {
      name="InternalStreamingException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InternalStreamingException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InternalStreamingException.prototype);
      }
    }
    class InvalidSequenceTokenException extends CloudWatchLogsServiceException {
      name="InvalidSequenceTokenException";
      $fault="client";
      expectedSequenceToken;
      constructor(opts) {
        super({
          name: "InvalidSequenceTokenException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSequenceTokenException.prototype);
        this.expectedSequenceToken = opts.expectedSequenceToken;
      }
    }
    class UnrecognizedClientException extends CloudWatchLogsServiceException {
      name="UnrecognizedClientException";
      $fault="client";
      constructor(opts) {
        super({
          name: "UnrecognizedClientException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnrecognizedClientException.prototype);
      }
    }
    class SessionStreamingException extends CloudWatchLogsServiceException {
      name="SessionStreamingException";
      $fault="client";
      constructor(opts) {
        super({
          name: "SessionStreamingException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SessionStreamingException.prototype);
      }
    }
    class SessionTimeoutException extends CloudWatchLogsServiceException {
      name="SessionTimeoutException";
      $fault="client";
      constructor(opts) {
        super({
          name: "SessionTimeoutException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SessionTimeoutException.prototype);
      }
    }
    class MalformedQueryException extends CloudWatchLogsServiceException {
      name="MalformedQueryException";
      $fault="client";
      queryCompileError;
      constructor(opts) {
        super({
          name: "MalformedQueryException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, MalformedQueryException.prototype);
        this.queryCompileError = opts.queryCompileError;
      }
    }
    class TooManyTagsException extends CloudWatchLogsServiceException {
      name="TooManyTagsException";
      $fault="client";
      resourceName;
      constructor(opts) {
        super({
          name: "TooManyTagsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyTagsException.prototype);
        this.resourceName = opts.resourceName;
      }
    }
    const _ADE = "AccessDeniedException";
    const _CE = "ConflictException";
    const _DAAE = "DataAlreadyAcceptedException";
    const _FLE = "FilteredLogEvent";
    const _FLER = "FilterLogEventsRequest";
    const _FLERi = "FilterLogEventsResponse";
    const _FLEi = "FilteredLogEvents";
    const _FLEil = "FilterLogEvents";
    const _IOE = "InvalidOperationException";
    const _IPE = "InvalidParameterException";
    const _ISE = "InternalServerException";
    const _ISEn = "InternalStreamingException";
    const _ISTE = "InvalidSequenceTokenException";
    const _LEE = "LimitExceededException";
    const _MQE = "MalformedQueryException";
    const _OAE = "OperationAbortedException";
    const _QCE = "QueryCompileError";
    const _QCEL = "QueryCompileErrorLocation";
    const _RAEE = "ResourceAlreadyExistsException";
    const _RNFE = "ResourceNotFoundException";
    const _SLS = "SearchedLogStream";
    const _SLSe = "SearchedLogStreams";
    const _SQEE = "ServiceQuotaExceededException";
    const _SSE = "SessionStreamingException";
    const _STE = "SessionTimeoutException";
    const _SUE = "ServiceUnavailableException";
    const _TE = "ThrottlingException";
    const _TMTE = "TooManyTagsException";
    const _UCE = "UnrecognizedClientException";
    const _VE = "ValidationException";
    const _c = "client";
    const _e = "error";
    const _eCO = "endCharOffset";
    const _eIv = "eventId";
    const _eST = "expectedSequenceToken";
    const _eTn = "endTime";
    const _ev = "events";
    const _fP = "filterPattern";
    const _hE = "httpError";
    const _iT = "ingestionTime";
    const _in = "interleaved";
    const _lGIo = "logGroupIdentifier";
    const _lGN = "logGroupName";
    const _lSN = "logStreamName";
    const _lSNP = "logStreamNamePrefix";
    const _lSNo = "logStreamNames";
    const _li = "limit";
    const _lo = "location";
    const _m = "message";
    const _nT = "nextToken";
    const _qCE = "queryCompileError";
    const _rN = "resourceName";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatchlogs";
    const _sCO = "startCharOffset";
    const _sCe = "searchedCompletely";
    const _sFH = "startFromHead";
    const _sLS = "searchedLogStreams";
    const _sTt = "startTime";
    const _se = "server";
    const _tim = "timestamp";
    const _u = "unmask";
    const n0 = "com.amazonaws.cloudwatchlogs";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var CloudWatchLogsServiceException$ = [ -3, _s, "CloudWatchLogsServiceException", 0, [], [] ];
    _s_registry.registerError(CloudWatchLogsServiceException$, CloudWatchLogsServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var AccessDeniedException$ = [ -3, n0, _ADE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(AccessDeniedException$, AccessDeniedException);
    var ConflictException$ = [ -3, n0, _CE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ConflictException$, ConflictException);
    var DataAlreadyAcceptedException$ = [ -3, n0, _DAAE, {
      [_e]: _c
    }, [ _eST, _m ], [ 0, 0 ] ];
    n0_registry.registerError(DataAlreadyAcceptedException$, DataAlreadyAcceptedException);
    var InternalServerException$ = [ -3, n0, _ISE, {
      [_e]: _se,
      [_hE]: 500
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InternalServerException$, InternalServerException);
    var InternalStreamingException$ = [ -3, n0, _ISEn, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InternalStreamingException$, InternalStreamingException);
    var InvalidOperationException$ = [ -3, n0, _IOE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidOperationException$, InvalidOperationException);
    var InvalidParameterException$ = [ -3, n0, _IPE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidParameterException$, InvalidParameterException);
    var InvalidSequenceTokenException$ = [ -3, n0, _ISTE, {
      [_e]: _c
    }, [ _eST, _m ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidSequenceTokenException$, InvalidSequenceTokenException);
    var LimitExceededException$ = [ -3, n0, _LEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LimitExceededException$, LimitExceededException);
    var MalformedQueryException$ = [ -3, n0, _MQE, {
      [_e]: _c
    }, [ _qCE, _m ], [ () => QueryCompileError$, 0 ] ];
    n0_registry.registerError(MalformedQueryException$, MalformedQueryException);
    var OperationAbortedException$ = [ -3, n0, _OAE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(OperationAbortedException$, OperationAbortedException);
    var ResourceAlreadyExistsException$ = [ -3, n0, _RAEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceAlreadyExistsException$, ResourceAlreadyExistsException);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    var ServiceQuotaExceededException$ = [ -3, n0, _SQEE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
    var ServiceUnavailableException$ = [ -3, n0, _SUE, {
      [_e]: _se
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ServiceUnavailableException$, ServiceUnavailableException);
    var SessionStreamingException$ = [ -3, n0, _SSE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(SessionStreamingException$, SessionStreamingException);
    var SessionTimeoutException$ = [ -3, n0, _STE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(SessionTimeoutException$, SessionTimeoutException);
    var ThrottlingException$ = [ -3, n0, _TE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ThrottlingException$, ThrottlingException);
    var TooManyTagsException$ = [ -3, n0, _TMTE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _m, _rN ], [ 0, 0 ] ];
    n0_registry.registerError(TooManyTagsException$, TooManyTagsException);
    var UnrecognizedClientException$ = [ -3, n0, _UCE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(UnrecognizedClientException$, UnrecognizedClientException);
    var ValidationException$ = [ -3, n0, _VE, {
      [_e]: _c
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ValidationException$, ValidationException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var FilteredLogEvent$ = [ 3, n0, _FLE, 0, [ _lSN, _tim, _m, _iT, _eIv ], [ 0, 1, 0, 1, 0 ] ];
    var FilterLogEventsRequest$ = [ 3, n0, _FLER, 0, [ _lGN, _lGIo, _lSNo, _lSNP, _sTt, _eTn, _fP, _nT, _li, _sFH, _in, _u ], [ 0, 0, 64 | 0, 0, 1, 1, 0, 0, 1, 2, 2, 2 ] ];
    var FilterLogEventsResponse$ = [ 3, n0, _FLERi, 0, [ _ev, _sLS, _nT ], [ () => FilteredLogEvents, () => SearchedLogStreams, 0 ] ];
    var QueryCompileError$ = [ 3, n0, _QCE, 0, [ _lo, _m ], [ () => QueryCompileErrorLocation$, 0 ] ];
    var QueryCompileErrorLocation$ = [ 3, n0, _QCEL, 0, [ _sCO, _eCO ], [ 1, 1 ] ];
    var SearchedLogStream$ = [ 3, n0, _SLS, 0, [ _lSN, _sCe ], [ 0, 2 ] ];
    var FilteredLogEvents = [ 1, n0, _FLEi, 0, () => FilteredLogEvent$ ];
    var SearchedLogStreams = [ 1, n0, _SLSe, 0, () => SearchedLogStream$ ];
    var FilterLogEvents$ = [ 9, n0, _FLEil, 0, () => FilterLogEventsRequest$, () => FilterLogEventsResponse$ ];
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
  },
  5462: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      N: () => /* binding */ LambdaClient
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
    var EventStreamSerdeConfig = __webpack_require__(1846);
    var contentLengthMiddleware = __webpack_require__(9500);
    var middleware_retry_configurations = __webpack_require__(6464);
    var retry = __webpack_require__(9579);
    var getSchemaSerdePlugin = __webpack_require__(4090);
    var httpAuthSchemes = __webpack_require__(789);
    var getSmithyContext = __webpack_require__(6840);
    var normalizeProvider = __webpack_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/auth/httpAuthSchemeProvider.js
    const defaultLambdaHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "lambda",
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
    const defaultLambdaHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __webpack_require__(4118);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/package.json
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
    var EventStreamMarshaller = __webpack_require__(3688);
    var util_retry_config = __webpack_require__(1624);
    var calculateBodyLength = __webpack_require__(5764);
    var node_http_handler = __webpack_require__(4119);
    var stream_collector = __webpack_require__(5327);
    var AwsSdkSigV4Signer = __webpack_require__(2385);
    var AwsRestJsonProtocol = __webpack_require__(4381);
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/endpoint/bdd.js
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
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://lambda-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://lambda-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ "https://lambda.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ "https://lambda.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 12, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 10, 5, r + 8, r + 9, 4, 10, 9, 6, r + 6, r + 7, 5, 11, r + 5, 6, r + 4, r + 5, 3, r + 1, 13, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __webpack_require__(6004);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2015-03-31",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultLambdaHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsRestJsonProtocol /* AwsRestJsonProtocol */ .Y,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.lambda",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        version: "2015-03-31",
        serviceTarget: "AWSGirApiService"
      },
      serviceId: config?.serviceId ?? "Lambda",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/runtimeConfig.js
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
        eventStreamSerdeProvider: config?.eventStreamSerdeProvider ?? EventStreamMarshaller /* eventStreamSerdeProvider */ .J2,
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/LambdaClient.js
    class LambdaClient extends client /* Client */ .K {
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
        const _config_7 = (0, EventStreamSerdeConfig /* resolveEventStreamSerdeConfig */ .o)(_config_6);
        const _config_8 = resolveHttpAuthSchemeConfig(_config_7);
        const _config_9 = resolveRuntimeExtensions(_config_8, configuration?.extensions || []);
        this.config = _config_9;
        this.middlewareStack.use((0, getSchemaSerdePlugin /* getSchemaSerdePlugin */ .wq)(this.config));
        this.middlewareStack.use((0, user_agent_middleware /* getUserAgentPlugin */ .sM)(this.config));
        this.middlewareStack.use((0, retry /* getRetryPlugin */ .ey)(this.config));
        this.middlewareStack.use((0, contentLengthMiddleware /* getContentLengthPlugin */ .vK)(this.config));
        this.middlewareStack.use((0, hostHeaderMiddleware /* getHostHeaderPlugin */ .TC)(this.config));
        this.middlewareStack.use((0, loggerMiddleware /* getLoggerPlugin */ .Y7)(this.config));
        this.middlewareStack.use((0, getRecursionDetectionPlugin /* getRecursionDetectionPlugin */ .n)(this.config));
        this.middlewareStack.use((0, getHttpAuthSchemeEndpointRuleSetPlugin /* getHttpAuthSchemeEndpointRuleSetPlugin */ .w)(this.config, {
          httpAuthSchemeParametersProvider: defaultLambdaHttpAuthSchemeParametersProvider,
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
  9458: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      q: () => /* binding */ GetFunctionConfigurationCommand
    });
    var client_command_builder = __webpack_require__(8798);
    var endpoints = __webpack_require__(5714);
    var EndpointParameters = __webpack_require__(4118);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/commandBuilder.js
    const command = (0 /* commonParams */ , client_command_builder /* makeBuilder */ .k)(EndpointParameters.S, "AWSGirApiService", "LambdaClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    var schemas_0 = __webpack_require__(6004);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/commands/GetFunctionConfigurationCommand.js
    class GetFunctionConfigurationCommand extends(command(_ep0, _mw0, "GetFunctionConfiguration", schemas_0 /* GetFunctionConfiguration$ */ .Biz)){}
  },
  4118: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "lambda"
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
  6004: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      Biz: () => /* binding */ GetFunctionConfiguration$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/models/LambdaServiceException.js
    class LambdaServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, LambdaServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-lambda/dist-es/models/errors.js
    class InvalidParameterValueException extends LambdaServiceException {
      name="InvalidParameterValueException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "InvalidParameterValueException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
        this.Type = opts.Type;
      }
    }
    class PolicyLengthExceededException extends LambdaServiceException {
      name="PolicyLengthExceededException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "PolicyLengthExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PolicyLengthExceededException.prototype);
        this.Type = opts.Type;
      }
    }
    class PreconditionFailedException extends LambdaServiceException {
      name="PreconditionFailedException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "PreconditionFailedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PreconditionFailedException.prototype);
        this.Type = opts.Type;
      }
    }
    class ResourceConflictException extends LambdaServiceException {
      name="ResourceConflictException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "ResourceConflictException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceConflictException.prototype);
        this.Type = opts.Type;
      }
    }
    class ResourceNotFoundException extends LambdaServiceException {
      name="ResourceNotFoundException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ResourceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class ServiceException extends LambdaServiceException {
      name="ServiceException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ServiceException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class TooManyRequestsException extends LambdaServiceException {
      name="TooManyRequestsException";
      $fault="client";
      retryAfterSeconds;
      Type;
      Reason;
      constructor(opts) {
        super({
          name: "TooManyRequestsException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, TooManyRequestsException.prototype);
        this.retryAfterSeconds = opts.retryAfterSeconds;
        this.Type = opts.Type;
        this.Reason = opts.Reason;
      }
    }
    class PublicPolicyException extends LambdaServiceException {
      name="PublicPolicyException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "PublicPolicyException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, PublicPolicyException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class AliasLimitExceededException extends LambdaServiceException {
      name="AliasLimitExceededException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "AliasLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, AliasLimitExceededException.prototype);
        this.Type = opts.Type;
      }
    }
    class CapacityProviderLimitExceededException extends LambdaServiceException {
      name="CapacityProviderLimitExceededException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "CapacityProviderLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CapacityProviderLimitExceededException.prototype);
        this.Type = opts.Type;
      }
    }
    class KMSAccessDeniedException extends LambdaServiceException {
      name="KMSAccessDeniedException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "KMSAccessDeniedException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, KMSAccessDeniedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class KMSDisabledException extends LambdaServiceException {
      name="KMSDisabledException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "KMSDisabledException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, KMSDisabledException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class KMSInvalidStateException extends LambdaServiceException {
      name="KMSInvalidStateException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "KMSInvalidStateException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, KMSInvalidStateException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class KMSNotFoundException extends LambdaServiceException {
      name="KMSNotFoundException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "KMSNotFoundException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, KMSNotFoundException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class ResourceInUseException extends LambdaServiceException {
      name="ResourceInUseException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ResourceInUseException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceInUseException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class CodeSigningConfigNotFoundException extends LambdaServiceException {
      name="CodeSigningConfigNotFoundException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "CodeSigningConfigNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeSigningConfigNotFoundException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class CodeStorageExceededException extends LambdaServiceException {
      name="CodeStorageExceededException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "CodeStorageExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeStorageExceededException.prototype);
        this.Type = opts.Type;
      }
    }
    class CodeVerificationFailedException extends LambdaServiceException {
      name="CodeVerificationFailedException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "CodeVerificationFailedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeVerificationFailedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class FunctionVersionsPerCapacityProviderLimitExceededException extends LambdaServiceException {
      name="FunctionVersionsPerCapacityProviderLimitExceededException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "FunctionVersionsPerCapacityProviderLimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, FunctionVersionsPerCapacityProviderLimitExceededException.prototype);
        this.Type = opts.Type;
      }
    }
    class InvalidCodeSignatureException extends LambdaServiceException {
      name="InvalidCodeSignatureException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "InvalidCodeSignatureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidCodeSignatureException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class CodeArtifactUserDeletedException extends LambdaServiceException {
      name="CodeArtifactUserDeletedException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "CodeArtifactUserDeletedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeArtifactUserDeletedException.prototype);
        this.Type = opts.Type;
      }
    }
    class CodeArtifactUserFailedException extends LambdaServiceException {
      name="CodeArtifactUserFailedException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "CodeArtifactUserFailedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeArtifactUserFailedException.prototype);
        this.Type = opts.Type;
      }
    }
    class CodeArtifactUserPendingException extends LambdaServiceException {
      name="CodeArtifactUserPendingException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "CodeArtifactUserPendingException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CodeArtifactUserPendingException.prototype);
        this.Type = opts.Type;
      }
    }
    class DurableExecutionAlreadyStartedException extends LambdaServiceException {
      name="DurableExecutionAlreadyStartedException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "DurableExecutionAlreadyStartedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DurableExecutionAlreadyStartedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EC2AccessDeniedException extends LambdaServiceException {
      name="EC2AccessDeniedException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EC2AccessDeniedException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, EC2AccessDeniedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EC2ThrottledException extends LambdaServiceException {
      name="EC2ThrottledException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EC2ThrottledException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, EC2ThrottledException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EC2UnexpectedException extends LambdaServiceException {
      name="EC2UnexpectedException";
      $fault="server";
      Type;
      Message;
      EC2ErrorCode;
      constructor(opts) {
        super({
          name: "EC2UnexpectedException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, EC2UnexpectedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
        this.EC2ErrorCode = opts.EC2ErrorCode;
      }
    }
    class EFSIOException extends LambdaServiceException {
      name="EFSIOException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EFSIOException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, EFSIOException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EFSMountConnectivityException extends LambdaServiceException {
      name="EFSMountConnectivityException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EFSMountConnectivityException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, EFSMountConnectivityException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EFSMountFailureException extends LambdaServiceException {
      name="EFSMountFailureException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EFSMountFailureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, EFSMountFailureException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class EFSMountTimeoutException extends LambdaServiceException {
      name="EFSMountTimeoutException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "EFSMountTimeoutException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, EFSMountTimeoutException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class ENILimitReachedException extends LambdaServiceException {
      name="ENILimitReachedException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ENILimitReachedException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ENILimitReachedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class ENINotReadyException extends LambdaServiceException {
      name="ENINotReadyException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ENINotReadyException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ENINotReadyException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class InvalidRequestContentException extends LambdaServiceException {
      name="InvalidRequestContentException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "InvalidRequestContentException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRequestContentException.prototype);
        this.Type = opts.Type;
      }
    }
    class InvalidRuntimeException extends LambdaServiceException {
      name="InvalidRuntimeException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "InvalidRuntimeException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidRuntimeException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class InvalidSecurityGroupIDException extends LambdaServiceException {
      name="InvalidSecurityGroupIDException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "InvalidSecurityGroupIDException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSecurityGroupIDException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class InvalidSubnetIDException extends LambdaServiceException {
      name="InvalidSubnetIDException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "InvalidSubnetIDException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidSubnetIDException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class InvalidZipFileException extends LambdaServiceException {
      name="InvalidZipFileException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "InvalidZipFileException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidZipFileException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class ModeNotSupportedException extends LambdaServiceException {
      name="ModeNotSupportedException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "ModeNotSupportedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ModeNotSupportedException.prototype);
        this.Type = opts.Type;
      }
    }
    class NoPublishedVersionException extends LambdaServiceException {
      name="NoPublishedVersionException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "NoPublishedVersionException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, NoPublishedVersionException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class RecursiveInvocationException extends LambdaServiceException {
      name="RecursiveInvocationException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "RecursiveInvocationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RecursiveInvocationException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class RequestTooLargeException extends LambdaServiceException {
      name="RequestTooLargeException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "RequestTooLargeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, RequestTooLargeException.prototype);
        this.Type = opts.Type;
      }
    }
    class ResourceNotReadyException extends LambdaServiceException {
      name="ResourceNotReadyException";
      $fault="server";
      Type;
      constructor(opts) {
        super({
          name: "ResourceNotReadyException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotReadyException.prototype);
        this.Type = opts.Type;
      }
    }
    class S3FilesMountConnectivityException extends LambdaServiceException {
      name="S3FilesMountConnectivityException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "S3FilesMountConnectivityException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, S3FilesMountConnectivityException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class S3FilesMountFailureException extends LambdaServiceException {
      name="S3FilesMountFailureException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "S3FilesMountFailureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, S3FilesMountFailureException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class S3FilesMountTimeoutException extends LambdaServiceException {
      name="S3FilesMountTimeoutException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "S3FilesMountTimeoutException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, S3FilesMountTimeoutException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SerializedRequestEntityTooLargeException extends LambdaServiceException {
      name="SerializedRequestEntityTooLargeException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "SerializedRequestEntityTooLargeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SerializedRequestEntityTooLargeException.prototype);
        this.Type = opts.Type;
      }
    }
    class ServiceQuotaExceededException extends LambdaServiceException {
      name="ServiceQuotaExceededException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "ServiceQuotaExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ServiceQuotaExceededException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SnapStartException extends LambdaServiceException {
      name="SnapStartException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "SnapStartException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SnapStartException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SnapStartNotReadyException extends LambdaServiceException {
      name="SnapStartNotReadyException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "SnapStartNotReadyException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SnapStartNotReadyException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SnapStartRegenerationFailureException extends LambdaServiceException {
      name="SnapStartRegenerationFailureException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "SnapStartRegenerationFailureException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SnapStartRegenerationFailureException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SnapStartTimeoutException extends LambdaServiceException {
      name="SnapStartTimeoutException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "SnapStartTimeoutException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, SnapStartTimeoutException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class SubnetIPAddressLimitReachedException extends LambdaServiceException {
      name="SubnetIPAddressLimitReachedException";
      $fault="server";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "SubnetIPAddressLimitReachedException",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, SubnetIPAddressLimitReachedException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    class UnsupportedMediaTypeException extends LambdaServiceException {
      name="UnsupportedMediaTypeException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "UnsupportedMediaTypeException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, UnsupportedMediaTypeException.prototype);
        this.Type = opts.Type;
      }
    }
    class ProvisionedConcurrencyConfigNotFoundException extends LambdaServiceException {
      name="ProvisionedConcurrencyConfigNotFoundException";
      $fault="client";
      Type;
      constructor(opts) {
        super({
          name: "ProvisionedConcurrencyConfigNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ProvisionedConcurrencyConfigNotFoundException.prototype);
        this.Type = opts.Type;
      }
    }
    class CallbackTimeoutException extends LambdaServiceException {
      name="CallbackTimeoutException";
      $fault="client";
      Type;
      Message;
      constructor(opts) {
        super({
          name: "CallbackTimeoutException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, CallbackTimeoutException.prototype);
        this.Type = opts.Type;
        this.Message = opts.Message;
      }
    }
    const _ALEE = "AliasLimitExceededException";
    const _ALL = "ApplicationLogLevel";
    const _AOp = "ApplyOn";
    const _Ar = "Architectures";
    const _Arn = "Arn";
    const _CAUDE = "CodeArtifactUserDeletedException";
    const _CAUFE = "CodeArtifactUserFailedException";
    const _CAUPE = "CodeArtifactUserPendingException";
    const _CPA = "CapacityProviderArn";
    const _CPC = "CapacityProviderConfig";
    const _CPLEE = "CapacityProviderLimitExceededException";
    const _CS = "CodeSize";
    const _CSCNFE = "CodeSigningConfigNotFoundException";
    const _CSEE = "CodeStorageExceededException";
    const _CSo = "CodeSha256";
    const _CSon = "ConfigSha256";
    const _CTE = "CallbackTimeoutException";
    const _CVFE = "CodeVerificationFailedException";
    const _Com = "Command";
    const _D = "Description";
    const _DCu = "DurableConfig";
    const _DEASE = "DurableExecutionAlreadyStartedException";
    const _DLC = "DeadLetterConfig";
    const _DSR = "DirectS3Read";
    const _E = "Error";
    const _EC = "ErrorCode";
    const _ECADE = "EC2AccessDeniedException";
    const _ECEC = "EC2ErrorCode";
    const _ECTE = "EC2ThrottledException";
    const _ECUE = "EC2UnexpectedException";
    const _EE = "EnvironmentError";
    const _EEMGBPVC = "ExecutionEnvironmentMemoryGiBPerVCpu";
    const _EFSIOE = "EFSIOException";
    const _EFSMCE = "EFSMountConnectivityException";
    const _EFSMFE = "EFSMountFailureException";
    const _EFSMTE = "EFSMountTimeoutException";
    const _ENILRE = "ENILimitReachedException";
    const _ENINRE = "ENINotReadyException";
    const _EP = "EntryPoint";
    const _ER = "EnvironmentResponse";
    const _ES = "EphemeralStorage";
    const _ETx = "ExecutionTimeout";
    const _EVN = "EnvironmentVariableName";
    const _EVV = "EnvironmentVariableValue";
    const _EVn = "EnvironmentVariables";
    const _Env = "Environment";
    const _FA = "FunctionArn";
    const _FCun = "FunctionConfiguration";
    const _FN = "FunctionName";
    const _FSC = "FileSystemConfigs";
    const _FSCL = "FileSystemConfigList";
    const _FSCi = "FileSystemConfig";
    const _FVPCPLEE = "FunctionVersionsPerCapacityProviderLimitExceededException";
    const _GFCRet = "GetFunctionConfigurationRequest";
    const _GFCe = "GetFunctionConfiguration";
    const _H = "Handler";
    const _IAFDS = "Ipv6AllowedForDualStack";
    const _IC = "ImageConfig";
    const _ICE = "ImageConfigError";
    const _ICR = "ImageConfigResponse";
    const _ICSE = "InvalidCodeSignatureException";
    const _IPVE = "InvalidParameterValueException";
    const _IRCE = "InvalidRequestContentException";
    const _IRE = "InvalidRuntimeException";
    const _ISGIDE = "InvalidSecurityGroupIDException";
    const _ISIDE = "InvalidSubnetIDException";
    const _IZFE = "InvalidZipFileException";
    const _KMSADE = "KMSAccessDeniedException";
    const _KMSDE = "KMSDisabledException";
    const _KMSISE = "KMSInvalidStateException";
    const _KMSKA = "KMSKeyArn";
    const _KMSNFE = "KMSNotFoundException";
    const _L = "Layers";
    const _LC = "LoggingConfig";
    const _LF = "LogFormat";
    const _LG = "LogGroup";
    const _LM = "LastModified";
    const _LMICPC = "LambdaManagedInstancesCapacityProviderConfig";
    const _LMP = "LocalMountPath";
    const _LRL = "LayersReferenceList";
    const _LUS = "LastUpdateStatus";
    const _LUSR = "LastUpdateStatusReason";
    const _LUSRC = "LastUpdateStatusReasonCode";
    const _La = "Layer";
    const _M = "Message";
    const _MAa = "MasterArn";
    const _MNSE = "ModeNotSupportedException";
    const _MS = "MemorySize";
    const _Mo = "Mode";
    const _NPVE = "NoPublishedVersionException";
    const _OSp = "OptimizationStatus";
    const _PCCNFE = "ProvisionedConcurrencyConfigNotFoundException";
    const _PEEMC = "PerExecutionEnvironmentMaxConcurrency";
    const _PFE = "PreconditionFailedException";
    const _PLEE = "PolicyLengthExceededException";
    const _PPE = "PublicPolicyException";
    const _PTa = "PackageType";
    const _Q = "Qualifier";
    const _R = "Reason";
    const _RA = "Retry-After";
    const _RCE = "ResourceConflictException";
    const _RI = "RevisionId";
    const _RIE = "RecursiveInvocationException";
    const _RIUE = "ResourceInUseException";
    const _RNFE = "ResourceNotFoundException";
    const _RNRE = "ResourceNotReadyException";
    const _RPID = "RetentionPeriodInDays";
    const _RTLE = "RequestTooLargeException";
    const _RVA = "RuntimeVersionArn";
    const _RVC = "RuntimeVersionConfig";
    const _RVE = "RuntimeVersionError";
    const _Ro = "Role";
    const _Ru = "Runtime";
    const _SE = "ServiceException";
    const _SFC = "S3FilesConfig";
    const _SFMCE = "S3FilesMountConnectivityException";
    const _SFMFE = "S3FilesMountFailureException";
    const _SFMTE = "S3FilesMountTimeoutException";
    const _SGI = "SecurityGroupIds";
    const _SIPALRE = "SubnetIPAddressLimitReachedException";
    const _SIu = "SubnetIds";
    const _SJA = "SigningJobArn";
    const _SLL = "SystemLogLevel";
    const _SPVAi = "SigningProfileVersionArn";
    const _SQEE = "ServiceQuotaExceededException";
    const _SR = "StateReason";
    const _SRCt = "StateReasonCode";
    const _SRETLE = "SerializedRequestEntityTooLargeException";
    const _SS = "SensitiveString";
    const _SSE = "SnapStartException";
    const _SSNRE = "SnapStartNotReadyException";
    const _SSR = "SnapStartResponse";
    const _SSRFE = "SnapStartRegenerationFailureException";
    const _SSTE = "SnapStartTimeoutException";
    const _SSn = "SnapStart";
    const _Si = "Size";
    const _St = "State";
    const _T = "Type";
    const _TA = "TargetArn";
    const _TCR = "TracingConfigResponse";
    const _TCe = "TenancyConfig";
    const _TCr = "TracingConfig";
    const _TIM = "TenantIsolationMode";
    const _TMRE = "TooManyRequestsException";
    const _Ti = "Timeout";
    const _UMTE = "UnsupportedMediaTypeException";
    const _V = "Variables";
    const _VC = "VpcConfig";
    const _VCR = "VpcConfigResponse";
    const _VI = "VpcId";
    const _Ve = "Version";
    const _WD = "WorkingDirectory";
    const _c = "client";
    const _e = "error";
    const _h = "http";
    const _hE = "httpError";
    const _hH = "httpHeader";
    const _hQ = "httpQuery";
    const _m = "message";
    const _rAS = "retryAfterSeconds";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.lambda";
    const _se = "server";
    const n0 = "com.amazonaws.lambda";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var LambdaServiceException$ = [ -3, _s, "LambdaServiceException", 0, [], [] ];
    _s_registry.registerError(LambdaServiceException$, LambdaServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var AliasLimitExceededException$ = [ -3, n0, _ALEE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(AliasLimitExceededException$, AliasLimitExceededException);
    var CallbackTimeoutException$ = [ -3, n0, _CTE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(CallbackTimeoutException$, CallbackTimeoutException);
    var CapacityProviderLimitExceededException$ = [ -3, n0, _CPLEE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(CapacityProviderLimitExceededException$, CapacityProviderLimitExceededException);
    var CodeArtifactUserDeletedException$ = [ -3, n0, _CAUDE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(CodeArtifactUserDeletedException$, CodeArtifactUserDeletedException);
    var CodeArtifactUserFailedException$ = [ -3, n0, _CAUFE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(CodeArtifactUserFailedException$, CodeArtifactUserFailedException);
    var CodeArtifactUserPendingException$ = [ -3, n0, _CAUPE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(CodeArtifactUserPendingException$, CodeArtifactUserPendingException);
    var CodeSigningConfigNotFoundException$ = [ -3, n0, _CSCNFE, {
      [_e]: _c,
      [_hE]: 404
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(CodeSigningConfigNotFoundException$, CodeSigningConfigNotFoundException);
    var CodeStorageExceededException$ = [ -3, n0, _CSEE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(CodeStorageExceededException$, CodeStorageExceededException);
    var CodeVerificationFailedException$ = [ -3, n0, _CVFE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(CodeVerificationFailedException$, CodeVerificationFailedException);
    var DurableExecutionAlreadyStartedException$ = [ -3, n0, _DEASE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(DurableExecutionAlreadyStartedException$, DurableExecutionAlreadyStartedException);
    var EC2AccessDeniedException$ = [ -3, n0, _ECADE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EC2AccessDeniedException$, EC2AccessDeniedException);
    var EC2ThrottledException$ = [ -3, n0, _ECTE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EC2ThrottledException$, EC2ThrottledException);
    var EC2UnexpectedException$ = [ -3, n0, _ECUE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M, _ECEC ], [ 0, 0, 0 ] ];
    n0_registry.registerError(EC2UnexpectedException$, EC2UnexpectedException);
    var EFSIOException$ = [ -3, n0, _EFSIOE, {
      [_e]: _c,
      [_hE]: 410
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EFSIOException$, EFSIOException);
    var EFSMountConnectivityException$ = [ -3, n0, _EFSMCE, {
      [_e]: _c,
      [_hE]: 408
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EFSMountConnectivityException$, EFSMountConnectivityException);
    var EFSMountFailureException$ = [ -3, n0, _EFSMFE, {
      [_e]: _c,
      [_hE]: 403
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EFSMountFailureException$, EFSMountFailureException);
    var EFSMountTimeoutException$ = [ -3, n0, _EFSMTE, {
      [_e]: _c,
      [_hE]: 408
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(EFSMountTimeoutException$, EFSMountTimeoutException);
    var ENILimitReachedException$ = [ -3, n0, _ENILRE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ENILimitReachedException$, ENILimitReachedException);
    var ENINotReadyException$ = [ -3, n0, _ENINRE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ENINotReadyException$, ENINotReadyException);
    var FunctionVersionsPerCapacityProviderLimitExceededException$ = [ -3, n0, _FVPCPLEE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(FunctionVersionsPerCapacityProviderLimitExceededException$, FunctionVersionsPerCapacityProviderLimitExceededException);
    var InvalidCodeSignatureException$ = [ -3, n0, _ICSE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidCodeSignatureException$, InvalidCodeSignatureException);
    var InvalidParameterValueException$ = [ -3, n0, _IPVE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
    var InvalidRequestContentException$ = [ -3, n0, _IRCE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidRequestContentException$, InvalidRequestContentException);
    var InvalidRuntimeException$ = [ -3, n0, _IRE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidRuntimeException$, InvalidRuntimeException);
    var InvalidSecurityGroupIDException$ = [ -3, n0, _ISGIDE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidSecurityGroupIDException$, InvalidSecurityGroupIDException);
    var InvalidSubnetIDException$ = [ -3, n0, _ISIDE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidSubnetIDException$, InvalidSubnetIDException);
    var InvalidZipFileException$ = [ -3, n0, _IZFE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(InvalidZipFileException$, InvalidZipFileException);
    var KMSAccessDeniedException$ = [ -3, n0, _KMSADE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(KMSAccessDeniedException$, KMSAccessDeniedException);
    var KMSDisabledException$ = [ -3, n0, _KMSDE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(KMSDisabledException$, KMSDisabledException);
    var KMSInvalidStateException$ = [ -3, n0, _KMSISE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(KMSInvalidStateException$, KMSInvalidStateException);
    var KMSNotFoundException$ = [ -3, n0, _KMSNFE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(KMSNotFoundException$, KMSNotFoundException);
    var ModeNotSupportedException$ = [ -3, n0, _MNSE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(ModeNotSupportedException$, ModeNotSupportedException);
    var NoPublishedVersionException$ = [ -3, n0, _NPVE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(NoPublishedVersionException$, NoPublishedVersionException);
    var PolicyLengthExceededException$ = [ -3, n0, _PLEE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(PolicyLengthExceededException$, PolicyLengthExceededException);
    var PreconditionFailedException$ = [ -3, n0, _PFE, {
      [_e]: _c,
      [_hE]: 412
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(PreconditionFailedException$, PreconditionFailedException);
    var ProvisionedConcurrencyConfigNotFoundException$ = [ -3, n0, _PCCNFE, {
      [_e]: _c,
      [_hE]: 404
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(ProvisionedConcurrencyConfigNotFoundException$, ProvisionedConcurrencyConfigNotFoundException);
    var PublicPolicyException$ = [ -3, n0, _PPE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(PublicPolicyException$, PublicPolicyException);
    var RecursiveInvocationException$ = [ -3, n0, _RIE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(RecursiveInvocationException$, RecursiveInvocationException);
    var RequestTooLargeException$ = [ -3, n0, _RTLE, {
      [_e]: _c,
      [_hE]: 413
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(RequestTooLargeException$, RequestTooLargeException);
    var ResourceConflictException$ = [ -3, n0, _RCE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(ResourceConflictException$, ResourceConflictException);
    var ResourceInUseException$ = [ -3, n0, _RIUE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ResourceInUseException$, ResourceInUseException);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_e]: _c,
      [_hE]: 404
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    var ResourceNotReadyException$ = [ -3, n0, _RNRE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(ResourceNotReadyException$, ResourceNotReadyException);
    var S3FilesMountConnectivityException$ = [ -3, n0, _SFMCE, {
      [_e]: _c,
      [_hE]: 408
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(S3FilesMountConnectivityException$, S3FilesMountConnectivityException);
    var S3FilesMountFailureException$ = [ -3, n0, _SFMFE, {
      [_e]: _c,
      [_hE]: 403
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(S3FilesMountFailureException$, S3FilesMountFailureException);
    var S3FilesMountTimeoutException$ = [ -3, n0, _SFMTE, {
      [_e]: _c,
      [_hE]: 408
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(S3FilesMountTimeoutException$, S3FilesMountTimeoutException);
    var SerializedRequestEntityTooLargeException$ = [ -3, n0, _SRETLE, {
      [_e]: _c,
      [_hE]: 413
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(SerializedRequestEntityTooLargeException$, SerializedRequestEntityTooLargeException);
    var ServiceException$ = [ -3, n0, _SE, {
      [_e]: _se,
      [_hE]: 500
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ServiceException$, ServiceException);
    var ServiceQuotaExceededException$ = [ -3, n0, _SQEE, {
      [_e]: _c,
      [_hE]: 402
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(ServiceQuotaExceededException$, ServiceQuotaExceededException);
    var SnapStartException$ = [ -3, n0, _SSE, {
      [_e]: _c,
      [_hE]: 400
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(SnapStartException$, SnapStartException);
    var SnapStartNotReadyException$ = [ -3, n0, _SSNRE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(SnapStartNotReadyException$, SnapStartNotReadyException);
    var SnapStartRegenerationFailureException$ = [ -3, n0, _SSRFE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(SnapStartRegenerationFailureException$, SnapStartRegenerationFailureException);
    var SnapStartTimeoutException$ = [ -3, n0, _SSTE, {
      [_e]: _c,
      [_hE]: 408
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(SnapStartTimeoutException$, SnapStartTimeoutException);
    var SubnetIPAddressLimitReachedException$ = [ -3, n0, _SIPALRE, {
      [_e]: _se,
      [_hE]: 502
    }, [ _T, _M ], [ 0, 0 ] ];
    n0_registry.registerError(SubnetIPAddressLimitReachedException$, SubnetIPAddressLimitReachedException);
    var TooManyRequestsException$ = [ -3, n0, _TMRE, {
      [_e]: _c,
      [_hE]: 429
    }, [ _rAS, _T, _m, _R ], [ [ 0, {
      [_hH]: _RA
    } ], 0, 0, 0 ] ];
    n0_registry.registerError(TooManyRequestsException$, TooManyRequestsException);
    var UnsupportedMediaTypeException$ = [ -3, n0, _UMTE, {
      [_e]: _c,
      [_hE]: 415
    }, [ _T, _m ], [ 0, 0 ] ];
    n0_registry.registerError(UnsupportedMediaTypeException$, UnsupportedMediaTypeException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var EnvironmentVariableName = [ 0, n0, _EVN, 8, 0 ];
    var EnvironmentVariableValue = [ 0, n0, _EVV, 8, 0 ];
    var SensitiveString = [ 0, n0, _SS, 8, 0 ];
    var CapacityProviderConfig$ = [ 3, n0, _CPC, 0, [ _LMICPC ], [ () => LambdaManagedInstancesCapacityProviderConfig$ ], 1 ];
    var DeadLetterConfig$ = [ 3, n0, _DLC, 0, [ _TA ], [ 0 ] ];
    var DurableConfig$ = [ 3, n0, _DCu, 0, [ _KMSKA, _RPID, _ETx ], [ 0, 1, 1 ] ];
    var EnvironmentError$ = [ 3, n0, _EE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
    var EnvironmentResponse$ = [ 3, n0, _ER, 0, [ _V, _E ], [ [ () => EnvironmentVariables, 0 ], [ () => EnvironmentError$, 0 ] ] ];
    var EphemeralStorage$ = [ 3, n0, _ES, 0, [ _Si ], [ 1 ], 1 ];
    var FileSystemConfig$ = [ 3, n0, _FSCi, 0, [ _Arn, _LMP, _SFC ], [ 0, 0, () => S3FilesConfig$ ], 2 ];
    var FunctionConfiguration$ = [ 3, n0, _FCun, 0, [ _FN, _FA, _Ru, _Ro, _H, _CS, _D, _Ti, _MS, _LM, _CSo, _Ve, _VC, _DLC, _Env, _KMSKA, _TCr, _MAa, _RI, _L, _St, _SR, _SRCt, _LUS, _LUSR, _LUSRC, _FSC, _SPVAi, _SJA, _PTa, _ICR, _Ar, _ES, _SSn, _RVC, _LC, _TCe, _CPC, _CSon, _DCu ], [ 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0, 0, () => VpcConfigResponse$, () => DeadLetterConfig$, [ () => EnvironmentResponse$, 0 ], 0, () => TracingConfigResponse$, 0, 0, () => LayersReferenceList, 0, 0, 0, 0, 0, 0, () => FileSystemConfigList, 0, 0, 0, [ () => ImageConfigResponse$, 0 ], 64 | 0, () => EphemeralStorage$, () => SnapStartResponse$, [ () => RuntimeVersionConfig$, 0 ], () => LoggingConfig$, () => TenancyConfig$, () => CapacityProviderConfig$, 0, () => DurableConfig$ ] ];
    var GetFunctionConfigurationRequest$ = [ 3, n0, _GFCRet, 0, [ _FN, _Q ], [ [ 0, 1 ], [ 0, {
      [_hQ]: _Q
    } ] ], 1 ];
    var ImageConfig$ = [ 3, n0, _IC, 0, [ _EP, _Com, _WD ], [ 64 | 0, 64 | 0, 0 ] ];
    var ImageConfigError$ = [ 3, n0, _ICE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
    var ImageConfigResponse$ = [ 3, n0, _ICR, 0, [ _IC, _E ], [ () => ImageConfig$, [ () => ImageConfigError$, 0 ] ] ];
    var LambdaManagedInstancesCapacityProviderConfig$ = [ 3, n0, _LMICPC, 0, [ _CPA, _PEEMC, _EEMGBPVC ], [ 0, 1, 1 ], 1 ];
    var Layer$ = [ 3, n0, _La, 0, [ _Arn, _CS, _SPVAi, _SJA ], [ 0, 1, 0, 0 ] ];
    var LoggingConfig$ = [ 3, n0, _LC, 0, [ _LF, _ALL, _SLL, _LG ], [ 0, 0, 0, 0 ] ];
    var RuntimeVersionConfig$ = [ 3, n0, _RVC, 0, [ _RVA, _E ], [ 0, [ () => RuntimeVersionError$, 0 ] ] ];
    var RuntimeVersionError$ = [ 3, n0, _RVE, 0, [ _EC, _M ], [ 0, [ () => SensitiveString, 0 ] ] ];
    var S3FilesConfig$ = [ 3, n0, _SFC, 0, [ _DSR ], [ 0 ] ];
    var SnapStartResponse$ = [ 3, n0, _SSR, 0, [ _AOp, _OSp ], [ 0, 0 ] ];
    var TenancyConfig$ = [ 3, n0, _TCe, 0, [ _TIM ], [ 0 ], 1 ];
    var TracingConfigResponse$ = [ 3, n0, _TCR, 0, [ _Mo ], [ 0 ] ];
    var VpcConfigResponse$ = [ 3, n0, _VCR, 0, [ _SIu, _SGI, _VI, _IAFDS ], [ 64 | 0, 64 | 0, 0, 2 ] ];
    var FileSystemConfigList = [ 1, n0, _FSCL, 0, () => FileSystemConfig$ ];
    var LayersReferenceList = [ 1, n0, _LRL, 0, () => Layer$ ];
    var EnvironmentVariables = [ 2, n0, _EVn, 8, [ () => EnvironmentVariableName, 0 ], [ () => EnvironmentVariableValue, 0 ] ];
    var GetFunctionConfiguration$ = [ 9, n0, _GFCe, {
      [_h]: [ "GET", "/2015-03-31/functions/{FunctionName}/configuration", 200 ]
    }, () => GetFunctionConfigurationRequest$, () => FunctionConfiguration$ ];
  },
  1846: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      o: () => /* binding */ resolveEventStreamSerdeConfig
    });
    const resolveEventStreamSerdeConfig = input => Object.assign(input, {
      eventStreamMarshaller: input.eventStreamSerdeProvider(input)
    });
  }
};
