export const id = 853;

export const ids = [ 853 ];

export const modules = {
  8264: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      W: () => /* binding */ CloudWatchClient
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
    var normalizeProvider = __webpack_require__(3687);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/middleware-compression/dist-es/resolveCompressionConfig.js
    const resolveCompressionConfig = input => {
      const {disableRequestCompression, requestMinCompressionSizeBytes: _requestMinCompressionSizeBytes} = input;
      return Object.assign(input, {
        disableRequestCompression: (0, normalizeProvider /* normalizeProvider */ .t)(disableRequestCompression),
        requestMinCompressionSizeBytes: async () => {
          const requestMinCompressionSizeBytes = await (0, normalizeProvider /* normalizeProvider */ .t)(_requestMinCompressionSizeBytes)();
          if (requestMinCompressionSizeBytes < 0 || requestMinCompressionSizeBytes > 10485760) throw new RangeError("The value for requestMinCompressionSizeBytes must be between 0 and 10485760 inclusive. " + `The provided value ${requestMinCompressionSizeBytes} is outside this range."`);
          return requestMinCompressionSizeBytes;
        }
      });
    };
    var httpAuthSchemes = __webpack_require__(789);
    var getSmithyContext = __webpack_require__(6840);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/auth/httpAuthSchemeProvider.js
    const defaultCloudWatchHttpAuthSchemeParametersProvider = async (config, context, input) => ({
      operation: (0, getSmithyContext /* getSmithyContext */ .u)(context).operation,
      region: await (0, normalizeProvider /* normalizeProvider */ .t)(config.region)() || (() => {
        throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
      })()
    });
    function createAwsAuthSigv4HttpAuthOption(authParameters) {
      return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
          name: "monitoring",
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
    const defaultCloudWatchHttpAuthSchemeProvider = authParameters => {
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
    var EndpointParameters = __webpack_require__(5337);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/package.json
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
    var booleanSelector = __webpack_require__(3107);
    var types = __webpack_require__(3483);
    // CONCATENATED MODULE: ./build/node_modules/@smithy/middleware-compression/dist-es/NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS.js
    const NODE_DISABLE_REQUEST_COMPRESSION_ENV_NAME = "AWS_DISABLE_REQUEST_COMPRESSION";
    const NODE_DISABLE_REQUEST_COMPRESSION_INI_NAME = "disable_request_compression";
    const DEFAULT_DISABLE_REQUEST_COMPRESSION = false;
    const NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS = {
      environmentVariableSelector: env => (0, booleanSelector /* booleanSelector */ .Q)(env, NODE_DISABLE_REQUEST_COMPRESSION_ENV_NAME, types /* SelectorType */ .c.ENV),
      configFileSelector: profile => (0, booleanSelector /* booleanSelector */ .Q)(profile, NODE_DISABLE_REQUEST_COMPRESSION_INI_NAME, types /* SelectorType */ .c.CONFIG),
      default: DEFAULT_DISABLE_REQUEST_COMPRESSION
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/core/dist-es/submodules/config/util-config-provider/numberSelector.js
    const numberSelector = (obj, key, type) => {
      if (!(key in obj)) return;
      const numberValue = parseInt(obj[key], 10);
      if (Number.isNaN(numberValue)) throw new TypeError(`Cannot load ${type} '${key}'. Expected number, got '${obj[key]}'.`);
      return numberValue;
    };
    // CONCATENATED MODULE: ./build/node_modules/@smithy/middleware-compression/dist-es/NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS.js
    const NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_ENV_NAME = "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES";
    const NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_INI_NAME = "request_min_compression_size_bytes";
    const DEFAULT_NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES = 10240;
    const NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS = {
      environmentVariableSelector: env => numberSelector(env, NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_ENV_NAME, types /* SelectorType */ .c.ENV),
      configFileSelector: profile => numberSelector(profile, NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_INI_NAME, types /* SelectorType */ .c.CONFIG),
      default: DEFAULT_NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES
    };
    var node_http_handler = __webpack_require__(4119);
    var stream_collector = __webpack_require__(5327);
    var AwsSdkSigV4Signer = __webpack_require__(2385);
    var AwsJsonRpcProtocol = __webpack_require__(4508);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/core/dist-es/submodules/protocols/json/AwsJson1_0Protocol.js
    class AwsJson1_0Protocol extends AwsJsonRpcProtocol /* AwsJsonRpcProtocol */ .p {
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
        return "aws.protocols#awsJson1_0";
      }
      getJsonRpcVersion() {
        return "1.0";
      }
      getDefaultContentType() {
        return "application/x-amz-json-1.0";
      }
    }
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/bdd.js
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
      }, b ] ], [ "stringEquals", [ {
        fn: f,
        argv: [ h, "name" ]
      }, "aws-us-gov" ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsFIPS" ]
      }, b ] ], [ e, [ {
        fn: f,
        argv: [ h, "supportsDualStack" ]
      }, b ] ] ],
      results: [ [ a ], [ a, "Invalid Configuration: FIPS and custom endpoint are not supported" ], [ a, "Invalid Configuration: Dualstack and custom endpoint are not supported" ], [ g, i ], [ "https://monitoring.{Region}.{PartitionResult#dnsSuffix}", i ], [ "https://monitoring.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ "https://monitoring-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i ], [ a, "FIPS and DualStack are enabled, but this partition does not support one or both" ], [ "https://monitoring-fips.{Region}.{PartitionResult#dnsSuffix}", i ], [ a, "FIPS is enabled but this partition does not support FIPS" ], [ a, "DualStack is enabled but this partition does not support DualStack" ], [ a, "Invalid Configuration: Missing Region" ] ]
    };
    const root = 2;
    const r = 1e8;
    const nodes = new Int32Array([ -1, 1, -1, 0, 14, 3, 1, 4, r + 11, 2, 5, r + 11, 3, 8, 6, 4, 7, r + 4, 7, r + 5, r + 10, 4, 11, 9, 5, r + 4, 10, 6, r + 8, r + 9, 5, r + 5, 12, 6, 13, r + 7, 7, r + 6, r + 7, 3, r + 1, 15, 4, r + 2, r + 3 ]);
    const bdd = BinaryDecisionDiagram /* BinaryDecisionDiagram */ .d.from(nodes, root, _data.conditions, _data.results);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/endpoint/endpointResolver.js
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
    var schemas_0 = __webpack_require__(215);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeConfig.shared.js
    const getRuntimeConfig = config => ({
      apiVersion: "2010-08-01",
      base64Decoder: config?.base64Decoder ?? fromBase64 /* fromBase64 */ .E,
      base64Encoder: config?.base64Encoder ?? toBase64 /* toBase64 */ .n,
      disableHostPrefix: config?.disableHostPrefix ?? false,
      endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
      extensions: config?.extensions ?? [],
      httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultCloudWatchHttpAuthSchemeProvider,
      httpAuthSchemes: config?.httpAuthSchemes ?? [ {
        schemeId: "aws.auth#sigv4",
        identityProvider: ipc => ipc.getIdentityProvider("aws.auth#sigv4"),
        signer: new AwsSdkSigV4Signer /* AwsSdkSigV4Signer */ .f2
      } ],
      logger: config?.logger ?? new NoOpLogger /* NoOpLogger */ .N,
      protocol: config?.protocol ?? AwsJson1_0Protocol,
      protocolSettings: config?.protocolSettings ?? {
        defaultNamespace: "com.amazonaws.cloudwatch",
        errorTypeRegistries: schemas_0 /* errorTypeRegistries */ .q1U,
        xmlNamespace: "http://monitoring.amazonaws.com/doc/2010-08-01/",
        version: "2010-08-01",
        serviceTarget: "GraniteServiceVersion20100801",
        awsQueryCompatible: true
      },
      serviceId: config?.serviceId ?? "CloudWatch",
      sha256: config?.sha256 ?? Sha256Node /* Sha256Node */ .k,
      urlParser: config?.urlParser ?? parseUrl /* parseUrl */ .D,
      utf8Decoder: config?.utf8Decoder ?? fromUtf8 /* fromUtf8 */ .a,
      utf8Encoder: config?.utf8Encoder ?? toUtf8 /* toUtf8 */ .P
    });
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeConfig.js
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
        disableRequestCompression: config?.disableRequestCompression ?? (0, configLoader /* loadConfig */ .Z)(NODE_DISABLE_REQUEST_COMPRESSION_CONFIG_OPTIONS, config),
        maxAttempts: config?.maxAttempts ?? (0 /* NODE_MAX_ATTEMPT_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(middleware_retry_configurations.qs, config),
        region: config?.region ?? (0 /* NODE_REGION_CONFIG_OPTIONS */ , configLoader /* loadConfig */ .Z)(regionConfig_config.GG, {
          ...regionConfig_config /* NODE_REGION_CONFIG_FILE_OPTIONS */ .zH,
          ...loaderConfig
        }),
        requestHandler: node_http_handler /* NodeHttpHandler */ .$.create(config?.requestHandler ?? defaultConfigProvider),
        requestMinCompressionSizeBytes: config?.requestMinCompressionSizeBytes ?? (0, configLoader /* loadConfig */ .Z)(NODE_REQUEST_MIN_COMPRESSION_SIZE_BYTES_CONFIG_OPTIONS, config),
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/auth/httpAuthExtensionConfiguration.js
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
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/runtimeExtensions.js
    const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
      const extensionConfiguration = Object.assign((0, region_config_resolver_extensions /* getAwsRegionExtensionConfiguration */ .R)(runtimeConfig), (0, 
      defaultExtensionConfiguration /* getDefaultExtensionConfiguration */ .xA)(runtimeConfig), (0, 
      httpExtensionConfiguration /* getHttpHandlerExtensionConfiguration */ .e)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
      extensions.forEach(extension => extension.configure(extensionConfiguration));
      return Object.assign(runtimeConfig, (0, region_config_resolver_extensions /* resolveAwsRegionExtensionConfiguration */ .$)(extensionConfiguration), (0, 
      defaultExtensionConfiguration /* resolveDefaultRuntimeConfig */ .uv)(extensionConfiguration), (0, 
      httpExtensionConfiguration /* resolveHttpHandlerRuntimeConfig */ .j)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
    };
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/CloudWatchClient.js
    class CloudWatchClient extends client /* Client */ .K {
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
        const _config_8 = resolveCompressionConfig(_config_7);
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
          httpAuthSchemeParametersProvider: defaultCloudWatchHttpAuthSchemeParametersProvider,
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
  3284: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      z: () => /* binding */ DescribeAlarmsCommand
    });
    var client_command_builder = __webpack_require__(8798);
    var endpoints = __webpack_require__(5714);
    var EndpointParameters = __webpack_require__(5337);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/commandBuilder.js
    const command = (0 /* commonParams */ , client_command_builder /* makeBuilder */ .k)(EndpointParameters.S, "GraniteServiceVersion20100801", "CloudWatchClient", endpoints /* getEndpointPlugin */ .rD);
    const _ep0 = {};
    const _mw0 = (Command, cs, config, o) => [];
    var schemas_0 = __webpack_require__(215);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/commands/DescribeAlarmsCommand.js
    class DescribeAlarmsCommand extends(command(_ep0, _mw0, "DescribeAlarms", schemas_0 /* DescribeAlarms$ */ .K7p)){}
  },
  5337: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      S: () => /* binding */ commonParams,
      v: () => /* binding */ resolveClientEndpointParameters
    });
    const resolveClientEndpointParameters = options => Object.assign(options, {
      useDualstackEndpoint: options.useDualstackEndpoint ?? false,
      useFipsEndpoint: options.useFipsEndpoint ?? false,
      defaultSigningName: "monitoring"
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
  215: (__unused_webpack_module, __webpack_exports__, __webpack_require__) => {
    __webpack_require__.d(__webpack_exports__, {
      K7p: () => /* binding */ DescribeAlarms$,
      q1U: () => /* binding */ errorTypeRegistries
    });
    var TypeRegistry = __webpack_require__(4700);
    var exceptions = __webpack_require__(1534);
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/models/CloudWatchServiceException.js
    class CloudWatchServiceException extends exceptions /* ServiceException */ .T {
      constructor(options) {
        super(options);
        Object.setPrototypeOf(this, CloudWatchServiceException.prototype);
      }
    }
    // CONCATENATED MODULE: ./build/node_modules/@aws-sdk/client-cloudwatch/dist-es/models/errors.js
    class ConflictException extends CloudWatchServiceException {
      name="ConflictException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ConflictException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConflictException.prototype);
        this.Message = opts.Message;
      }
    }
    class KmsAccessDeniedException extends CloudWatchServiceException {
      name="KmsAccessDeniedException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "KmsAccessDeniedException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, KmsAccessDeniedException.prototype);
        this.Message = opts.Message;
      }
    }
    class KmsKeyDisabledException extends CloudWatchServiceException {
      name="KmsKeyDisabledException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "KmsKeyDisabledException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, KmsKeyDisabledException.prototype);
        this.Message = opts.Message;
      }
    }
    class KmsKeyNotFoundException extends CloudWatchServiceException {
      name="KmsKeyNotFoundException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "KmsKeyNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, KmsKeyNotFoundException.prototype);
        this.Message = opts.Message;
      }
    }
    class ResourceNotFoundException extends CloudWatchServiceException {
      name="ResourceNotFoundException";
      $fault="client";
      ResourceType;
      ResourceId;
      Message;
      constructor(opts) {
        super({
          name: "ResourceNotFoundException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotFoundException.prototype);
        this.ResourceType = opts.ResourceType;
        this.ResourceId = opts.ResourceId;
        this.Message = opts.Message;
      }
    }
    class ConcurrentModificationException extends CloudWatchServiceException {
      name="ConcurrentModificationException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "ConcurrentModificationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ConcurrentModificationException.prototype);
        this.Message = opts.Message;
      }
    }
    class DashboardInvalidInputError extends CloudWatchServiceException {
      name="DashboardInvalidInputError";
      $fault="client";
      dashboardValidationMessages;
      constructor(opts) {
        super({
          name: "DashboardInvalidInputError",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DashboardInvalidInputError.prototype);
        this.dashboardValidationMessages = opts.dashboardValidationMessages;
      }
    }
    class DashboardNotFoundError extends CloudWatchServiceException {
      name="DashboardNotFoundError";
      $fault="client";
      constructor(opts) {
        super({
          name: "DashboardNotFoundError",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, DashboardNotFoundError.prototype);
      }
    }
    class ResourceConflict extends CloudWatchServiceException {
      name="ResourceConflict";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceConflict",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceConflict.prototype);
      }
    }
    class ResourceNotFound extends CloudWatchServiceException {
      name="ResourceNotFound";
      $fault="client";
      constructor(opts) {
        super({
          name: "ResourceNotFound",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, ResourceNotFound.prototype);
      }
    }
    class InternalServiceFault extends CloudWatchServiceException {
      name="InternalServiceFault";
      $fault="server";
      Message;
      constructor(opts) {
        super({
          name: "InternalServiceFault",
          $fault: "server",
          ...opts
        });
        Object.setPrototypeOf(this, InternalServiceFault.prototype);
        this.Message = opts.Message;
      }
    }
    class InvalidParameterCombinationException extends CloudWatchServiceException {
      name="InvalidParameterCombinationException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidParameterCombinationException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidParameterCombinationException.prototype);
      }
    }
    class InvalidParameterValueException extends CloudWatchServiceException {
      name="InvalidParameterValueException";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidParameterValueException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidParameterValueException.prototype);
      }
    }
    class MissingRequiredParameterException extends CloudWatchServiceException {
      name="MissingRequiredParameterException";
      $fault="client";
      constructor(opts) {
        super({
          name: "MissingRequiredParameterException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, MissingRequiredParameterException.prototype);
      }
    }
    class InvalidNextToken extends CloudWatchServiceException {
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
    class LimitExceededException extends CloudWatchServiceException {
      name="LimitExceededException";
      $fault="client";
      Message;
      constructor(opts) {
        super({
          name: "LimitExceededException",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, LimitExceededException.prototype);
        this.Message = opts.Message;
      }
    }
    class LimitExceededFault extends CloudWatchServiceException {
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
    class InvalidFormatFault extends CloudWatchServiceException {
      name="InvalidFormatFault";
      $fault="client";
      constructor(opts) {
        super({
          name: "InvalidFormatFault",
          $fault: "client",
          ...opts
        });
        Object.setPrototypeOf(this, InvalidFormatFault.prototype);
      }
    }
    const _AA = "AlarmActions";
    const _AAl = "AlarmArn";
    const _ACUT = "AlarmConfigurationUpdatedTimestamp";
    const _ADl = "AlarmDescription";
    const _AE = "ActionsEnabled";
    const _AEg = "AggregationExpression";
    const _AI = "AccountId";
    const _ALLC = "ActionLogLineCount";
    const _ALLRA = "ActionLogLineRoleArn";
    const _AN = "AlarmName";
    const _ANP = "AlarmNamePrefix";
    const _ANl = "AlarmNames";
    const _AP = "ActionPrefix";
    const _APQLC = "AlarmPromQLCriteria";
    const _AR = "AlarmRule";
    const _AS = "ActionsSuppressor";
    const _ASB = "ActionsSuppressedBy";
    const _ASEP = "ActionsSuppressorExtensionPeriod";
    const _ASR = "ActionsSuppressedReason";
    const _ASWP = "ActionsSuppressorWaitPeriod";
    const _ATl = "AlarmTypes";
    const _CAo = "CompositeAlarm";
    const _CAom = "CompositeAlarms";
    const _CE = "ConflictException";
    const _CME = "ConcurrentModificationException";
    const _CO = "ComparisonOperator";
    const _COAN = "ChildrenOfAlarmName";
    const _D = "Dimensions";
    const _DAIe = "DescribeAlarmsInput";
    const _DAO = "DescribeAlarmsOutput";
    const _DAes = "DescribeAlarms";
    const _DIIE = "DashboardInvalidInputError";
    const _DNFE = "DashboardNotFoundError";
    const _DP = "DataPath";
    const _DTA = "DatapointsToAlarm";
    const _DVM = "DashboardValidationMessage";
    const _DVMa = "DashboardValidationMessages";
    const _Di = "Dimension";
    const _EC = "EvaluationCriteria";
    const _EI = "EvaluationInterval";
    const _ELSCP = "EvaluateLowSampleCountPercentile";
    const _EP = "EvaluationPeriods";
    const _ESv = "EvaluationState";
    const _ESx = "ExtendedStatistic";
    const _ETO = "EndTimeOffset";
    const _EW = "EvaluationWindow";
    const _Ex = "Expression";
    const _I = "Id";
    const _IDA = "InsufficientDataActions";
    const _IFF = "InvalidFormatFault";
    const _INT = "InvalidNextToken";
    const _IPCE = "InvalidParameterCombinationException";
    const _IPVE = "InvalidParameterValueException";
    const _ISF = "InternalServiceFault";
    const _KADE = "KmsAccessDeniedException";
    const _KKDE = "KmsKeyDisabledException";
    const _KKNFE = "KmsKeyNotFoundException";
    const _Ke = "Key";
    const _L = "Label";
    const _LA = "LogAlarms";
    const _LAo = "LogAlarm";
    const _LEE = "LimitExceededException";
    const _LEF = "LimitExceededFault";
    const _LGI = "LogGroupIdentifiers";
    const _M = "Message";
    const _MA = "MetricAlarms";
    const _MAe = "MetricAlarm";
    const _MDQ = "MetricDataQueries";
    const _MDQe = "MetricDataQuery";
    const _MN = "MetricName";
    const _MR = "MaxRecords";
    const _MRPE = "MissingRequiredParameterException";
    const _MS = "MetricStat";
    const _Me = "Metrics";
    const _Met = "Metric";
    const _N = "Namespace";
    const _NT = "NextToken";
    const _Na = "Name";
    const _OKA = "OKActions";
    const _OSEAWUPE = "OnlyStartEvaluatingAfterWarmUpPeriodEnds";
    const _P = "Period";
    const _POAN = "ParentsOfAlarmName";
    const _PP = "PendingPeriod";
    const _PQLC = "PromQLCriteria";
    const _Q = "Query";
    const _QARN = "QueryARN";
    const _QRTA = "QueryResultsToAlarm";
    const _QRTE = "QueryResultsToEvaluate";
    const _QS = "QueryString";
    const _RC = "ResourceConflict";
    const _RD = "ReturnData";
    const _RI = "ResourceId";
    const _RNF = "ResourceNotFound";
    const _RNFE = "ResourceNotFoundException";
    const _RP = "RecoveryPeriod";
    const _RT = "ResourceType";
    const _SCc = "ScheduleConfiguration";
    const _SE = "ScheduleExpression";
    const _SQC = "ScheduledQueryConfiguration";
    const _SQRARN = "ScheduledQueryRoleARN";
    const _SR = "StateReason";
    const _SRD = "StateReasonData";
    const _STO = "StartTimeOffset";
    const _STT = "StateTransitionedTimestamp";
    const _SUT = "StateUpdatedTimestamp";
    const _SV = "StateValue";
    const _SW = "SlidingWindow";
    const _St = "Stat";
    const _Sta = "Statistic";
    const _TL = "TagList";
    const _TMD = "TreatMissingData";
    const _TMI = "ThresholdMetricId";
    const _Ta = "Tags";
    const _Tag = "Tag";
    const _Th = "Threshold";
    const _Ti = "Timezone";
    const _U = "Unit";
    const _V = "Value";
    const _WCW = "WallClockWindow";
    const _WUC = "WarmUpConfiguration";
    const _WUPDIM = "WarmUpPeriodDurationInMinutes";
    const _aQE = "awsQueryError";
    const _c = "client";
    const _dVM = "dashboardValidationMessages";
    const _e = "error";
    const _hE = "httpError";
    const _m = "message";
    const _s = "smithy.ts.sdk.synthetic.com.amazonaws.cloudwatch";
    const _se = "server";
    const n0 = "com.amazonaws.cloudwatch";
    const _s_registry = TypeRegistry /* TypeRegistry */ .O.for(_s);
    var CloudWatchServiceException$ = [ -3, _s, "CloudWatchServiceException", 0, [], [] ];
    _s_registry.registerError(CloudWatchServiceException$, CloudWatchServiceException);
    const n0_registry = TypeRegistry /* TypeRegistry */ .O.for(n0);
    var ConcurrentModificationException$ = [ -3, n0, _CME, {
      [_aQE]: [ `ConcurrentModificationException`, 429 ],
      [_e]: _c,
      [_hE]: 429
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ConcurrentModificationException$, ConcurrentModificationException);
    var ConflictException$ = [ -3, n0, _CE, {
      [_e]: _c,
      [_hE]: 409
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(ConflictException$, ConflictException);
    var DashboardInvalidInputError$ = [ -3, n0, _DIIE, {
      [_aQE]: [ `InvalidParameterInput`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m, _dVM ], [ 0, () => DashboardValidationMessages ] ];
    n0_registry.registerError(DashboardInvalidInputError$, DashboardInvalidInputError);
    var DashboardNotFoundError$ = [ -3, n0, _DNFE, {
      [_aQE]: [ `ResourceNotFound`, 404 ],
      [_e]: _c,
      [_hE]: 404
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(DashboardNotFoundError$, DashboardNotFoundError);
    var InternalServiceFault$ = [ -3, n0, _ISF, {
      [_aQE]: [ `InternalServiceError`, 500 ],
      [_e]: _se,
      [_hE]: 500
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(InternalServiceFault$, InternalServiceFault);
    var InvalidFormatFault$ = [ -3, n0, _IFF, {
      [_aQE]: [ `InvalidFormat`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidFormatFault$, InvalidFormatFault);
    var InvalidNextToken$ = [ -3, n0, _INT, {
      [_aQE]: [ `InvalidNextToken`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidNextToken$, InvalidNextToken);
    var InvalidParameterCombinationException$ = [ -3, n0, _IPCE, {
      [_aQE]: [ `InvalidParameterCombination`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidParameterCombinationException$, InvalidParameterCombinationException);
    var InvalidParameterValueException$ = [ -3, n0, _IPVE, {
      [_aQE]: [ `InvalidParameterValue`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(InvalidParameterValueException$, InvalidParameterValueException);
    var KmsAccessDeniedException$ = [ -3, n0, _KADE, {
      [_e]: _c
    }, [ _M ], [ 0 ], 1 ];
    n0_registry.registerError(KmsAccessDeniedException$, KmsAccessDeniedException);
    var KmsKeyDisabledException$ = [ -3, n0, _KKDE, {
      [_e]: _c
    }, [ _M ], [ 0 ], 1 ];
    n0_registry.registerError(KmsKeyDisabledException$, KmsKeyDisabledException);
    var KmsKeyNotFoundException$ = [ -3, n0, _KKNFE, {
      [_e]: _c
    }, [ _M ], [ 0 ], 1 ];
    n0_registry.registerError(KmsKeyNotFoundException$, KmsKeyNotFoundException);
    var LimitExceededException$ = [ -3, n0, _LEE, {
      [_aQE]: [ `LimitExceededException`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _M ], [ 0 ] ];
    n0_registry.registerError(LimitExceededException$, LimitExceededException);
    var LimitExceededFault$ = [ -3, n0, _LEF, {
      [_aQE]: [ `LimitExceeded`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(LimitExceededFault$, LimitExceededFault);
    var MissingRequiredParameterException$ = [ -3, n0, _MRPE, {
      [_aQE]: [ `MissingParameter`, 400 ],
      [_e]: _c,
      [_hE]: 400
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(MissingRequiredParameterException$, MissingRequiredParameterException);
    var ResourceConflict$ = [ -3, n0, _RC, {
      [_aQE]: [ `ResourceConflict`, 409 ],
      [_e]: _c,
      [_hE]: 409
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceConflict$, ResourceConflict);
    var ResourceNotFound$ = [ -3, n0, _RNF, {
      [_aQE]: [ `ResourceNotFound`, 404 ],
      [_e]: _c,
      [_hE]: 404
    }, [ _m ], [ 0 ] ];
    n0_registry.registerError(ResourceNotFound$, ResourceNotFound);
    var ResourceNotFoundException$ = [ -3, n0, _RNFE, {
      [_aQE]: [ `ResourceNotFoundException`, 404 ],
      [_e]: _c,
      [_hE]: 404
    }, [ _RT, _RI, _M ], [ 0, 0, 0 ] ];
    n0_registry.registerError(ResourceNotFoundException$, ResourceNotFoundException);
    const errorTypeRegistries = [ _s_registry, n0_registry ];
    var AlarmPromQLCriteria$ = [ 3, n0, _APQLC, 0, [ _Q, _PP, _RP ], [ 0, 1, 1 ], 1 ];
    var CompositeAlarm$ = [ 3, n0, _CAo, 0, [ _AE, _AA, _AAl, _ACUT, _ADl, _AN, _AR, _IDA, _OKA, _SR, _SRD, _SUT, _SV, _STT, _ASB, _ASR, _AS, _ASWP, _ASEP ], [ 2, 64 | 0, 0, 4, 0, 0, 0, 64 | 0, 64 | 0, 0, 0, 4, 0, 4, 0, 0, 0, 1, 1 ] ];
    var DashboardValidationMessage$ = [ 3, n0, _DVM, 0, [ _DP, _M ], [ 0, 0 ] ];
    var DescribeAlarmsInput$ = [ 3, n0, _DAIe, 0, [ _ANl, _ANP, _ATl, _COAN, _POAN, _SV, _AP, _MR, _NT ], [ 64 | 0, 0, 64 | 0, 0, 0, 0, 0, 1, 0 ] ];
    var DescribeAlarmsOutput$ = [ 3, n0, _DAO, 0, [ _CAom, _MA, _LA, _NT ], [ () => CompositeAlarms, () => MetricAlarms, () => LogAlarms, 0 ] ];
    var Dimension$ = [ 3, n0, _Di, 0, [ _Na, _V ], [ 0, 0 ], 2 ];
    var LogAlarm$ = [ 3, n0, _LAo, 0, [ _AN, _AAl, _ADl, _ACUT, _AE, _OKA, _AA, _IDA, _SV, _SR, _SRD, _SUT, _SQC, _QRTE, _QRTA, _Th, _CO, _TMD, _STT, _ESv, _ALLC, _ALLRA, _WUC ], [ 0, 0, 0, 4, 2, 64 | 0, 64 | 0, 64 | 0, 0, 0, 0, 4, () => ScheduledQueryConfiguration$, 1, 1, 1, 0, 0, 4, 0, 1, 0, () => WarmUpConfiguration$ ] ];
    var Metric$ = [ 3, n0, _Met, 0, [ _N, _MN, _D ], [ 0, 0, () => Dimensions ] ];
    var MetricAlarm$ = [ 3, n0, _MAe, 0, [ _AN, _AAl, _ADl, _ACUT, _AE, _OKA, _AA, _IDA, _SV, _SR, _SRD, _SUT, _MN, _N, _Sta, _ESx, _D, _P, _U, _EP, _DTA, _Th, _CO, _TMD, _ELSCP, _Me, _TMI, _ESv, _STT, _EW, _WUC, _EC, _EI ], [ 0, 0, 0, 4, 2, 64 | 0, 64 | 0, 64 | 0, 0, 0, 0, 4, 0, 0, 0, 0, () => Dimensions, 1, 0, 1, 1, 1, 0, 0, 0, () => MetricDataQueries, 0, 0, 4, () => EvaluationWindow$, () => WarmUpConfiguration$, () => EvaluationCriteria$, 1 ] ];
    var MetricDataQuery$ = [ 3, n0, _MDQe, 0, [ _I, _MS, _Ex, _L, _RD, _P, _AI ], [ 0, () => MetricStat$, 0, 0, 2, 1, 0 ], 1 ];
    var MetricStat$ = [ 3, n0, _MS, 0, [ _Met, _P, _St, _U ], [ () => Metric$, 1, 0, 0 ], 3 ];
    var ScheduleConfiguration$ = [ 3, n0, _SCc, 0, [ _SE, _STO, _ETO ], [ 0, 1, 1 ], 2 ];
    var ScheduledQueryConfiguration$ = [ 3, n0, _SQC, 0, [ _QS, _SQRARN, _SCc, _AEg, _LGI, _QARN, _Ta ], [ 0, 0, () => ScheduleConfiguration$, 0, 64 | 0, 0, () => TagList ], 4 ];
    var SlidingWindow$ = [ 3, n0, _SW, 0, [], [] ];
    var Tag$ = [ 3, n0, _Tag, 0, [ _Ke, _V ], [ 0, 0 ], 2 ];
    var WallClockWindow$ = [ 3, n0, _WCW, 0, [ _Ti ], [ 0 ] ];
    var WarmUpConfiguration$ = [ 3, n0, _WUC, 0, [ _WUPDIM, _OSEAWUPE ], [ 1, 2 ], 1 ];
    var CompositeAlarms = [ 1, n0, _CAom, 0, () => CompositeAlarm$ ];
    var DashboardValidationMessages = [ 1, n0, _DVMa, 0, () => DashboardValidationMessage$ ];
    var Dimensions = [ 1, n0, _D, 0, () => Dimension$ ];
    var LogAlarms = [ 1, n0, _LA, 0, () => LogAlarm$ ];
    var MetricAlarms = [ 1, n0, _MA, 0, () => MetricAlarm$ ];
    var MetricDataQueries = [ 1, n0, _MDQ, 0, () => MetricDataQuery$ ];
    var TagList = [ 1, n0, _TL, 0, () => Tag$ ];
    var EvaluationCriteria$ = [ 4, n0, _EC, 0, [ _PQLC ], [ () => AlarmPromQLCriteria$ ] ];
    var EvaluationWindow$ = [ 4, n0, _EW, 0, [ _WCW, _SW ], [ () => WallClockWindow$, () => SlidingWindow$ ] ];
    var DescribeAlarms$ = [ 9, n0, _DAes, 0, () => DescribeAlarmsInput$, () => DescribeAlarmsOutput$ ];
  }
};
