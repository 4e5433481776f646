import { type Causes, output, tool } from '../define.ts'
import type { Entry } from '../entry.ts'
import { pages } from '../pages.ts'
import { absolutePath, without } from '../rules-out.ts'

const notPlainJar = /^(?![\s\S]{0,4000}?-plain\.jar)/

/** Why .NET does not find the version of itself that an application asks for. */
export const dotnetMissing: Causes = [
  [
    'Another version is installed, or none, or it is in a folder that the script does not know',
    'compare `dotnet --list-runtimes` and `dotnet --list-sdks` in the script with .runtimeconfig.json and global.json; install aspnetcore-runtime of that version, or publish self-contained',
  ],
]

/** Java, Gradle, .NET. Narrower entries come first. */
export const javaAndDotnet: readonly Entry[] = [
  output(
    'java-jar-missing',
    /Unable to access jarfile|cannot access ['‘"]?.{0,200}\.jar|JAR manifest missing|ls: cannot access .{0,200}build\/libs/,
    'The jar that the script starts or loads does not exist.',
    [
      [
        'It is not in the bundle, or has another name or folder',
        'check the artifacts of the build (build/libs or target), files.destination, and the name with its version',
      ],
      [
        'The script runs in another folder',
        'use the full path: hooks do not start in the application folder',
        absolutePath,
      ],
    ],
    { page: pages.appSpecFiles, needsFiles: true },
  ),
  output(
    'java-jar-not-executable',
    /no main manifest attribute/,
    'Java found the jar, but it names no main class, so it was not built to be started.',
    [
      [
        'It is the plain jar, which Gradle builds beside the one to start',
        'start the one without -plain in its name',
        notPlainJar,
      ],
      [
        'The build does not package an application',
        'with Maven add spring-boot-maven-plugin (goal repackage); with Gradle build with `./gradlew bootJar`',
      ],
    ],
  ),
  output(
    'java-keystore-password',
    /UnrecoverableKeyException|keystore password was incorrect|[Kk]eystore was tampered with|Cannot recover key\b|failed to decrypt safe contents/,
    'Java cannot open the keystore or the key in it: the password is not the right one.',
    [
      [
        'The password that the application gets is empty, has a character that the shell or the file changed, or belongs to another keystore',
        'try it on the instance with `keytool -list -keystore FILE`, and set it in quotes',
      ],
      [
        'The key and the keystore have different passwords',
        'set both (certificateKeyPassword, server.ssl.key-password), or use a PKCS12 file, in which they are the same',
      ],
      [
        'The file was damaged, for example by Maven resource filtering or by Git',
        'compare its checksum with the original',
      ],
    ],
  ),
  output(
    'java-version',
    /UnsupportedClassVersionError|has been compiled by a more recent version of the Java|class file version \d|invalid (?:source|target) release|release version \d{1,2} not supported|Unrecognized VM option|Unrecognized option: --(?:add|enable|illegal)|Unsupported Java\b|Algorithm HmacPBESHA256 not available/,
    'The application, or an option for Java, is for another version of Java than the one on the instance.',
    [
      ['A newer Java no longer has the option', 'remove it from JAVA_OPTS', without(/VM option/)],
      [
        'An older Java comes first on the PATH',
        'install that version (`dnf install java-21-amazon-corretto`), and select it with `alternatives --config java` or JAVA_HOME; for an option correct JAVA_OPTS',
      ],
    ],
  ),
  output(
    'java-compiler-missing',
    /No compiler is provided in this environment|required capabilities: \[JAVA_COMPILER\]|tools\.jar/,
    'The Java that the build uses cannot compile.',
    [
      [
        'Only the runtime (JRE) is installed, or comes first',
        'install the JDK (java-21-amazon-corretto-devel, on Ubuntu openjdk-21-jdk), or build in the pipeline',
      ],
    ],
  ),
  output(
    'java-home',
    /J(?:AVA|RE)_HOME (?:environment variable )?(?:(?:is )?not (?:set|defined)|is set to an invalid)|Neither the JAVA_HOME nor|unable to stat \S{1,200}\/bin\/java\b/,
    'JAVA_HOME is missing for the script, or names a folder without Java.',
    [
      [
        'Hooks do not run in a login shell',
        'set it in the script (`export JAVA_HOME=FOLDER`), or install Java in a standard location',
        /invalid directory|correctly/,
      ],
      [
        'That Java was updated or removed',
        'compare it with `ls -d /usr/lib/jvm/*` (Windows: `dir "C:\\Program Files\\Java"`), correct it where it is set, and restart the agent, which keeps its old environment',
        /is not set|Neither|is not defined(?! correctly)/,
      ],
      ['No Java is installed', 'install it on the image or in BeforeInstall'],
    ],
  ),
  output(
    'java-package-gone',
    /(?:ClassNotFoundException|NoClassDefFoundError): javax[./](?:xml[./](?:bind|ws|soap)|activation|annotation[./]P(?:ostConstruct|reDestroy)|servlet)\b/,
    'Java cannot find a class that older versions of Java or Tomcat have.',
    [
      [
        'Tomcat 10 and later have jakarta.servlet in place of javax.servlet',
        'use Tomcat 9, or migrate the application',
        without(/servlet/),
      ],
      [
        'Java 11 and later have no JAXB, or the class path is incomplete',
        'add the dependency (such as jaxb-runtime)',
      ],
    ],
  ),
  output(
    'java-class-missing',
    /Could not find or load main class|ClassNotFoundException|NoClassDefFoundError(?!: Could not initialize)/,
    'Java cannot find a class.',
    [
      [
        'The jar of the wrapper (gradle/wrapper, .mvn/wrapper) is not in the bundle',
        'commit it; check .gitignore for *.jar',
        /^(?![\s\S]{0,4000}?(?:[Gg]radle|wrapper))/,
      ],
      [
        'The class path or the jar is incomplete',
        'list it (`jar tf NAME.jar`), and put dependencies next to it or into it',
      ],
    ],
  ),
  output(
    'spring-bean-missing',
    /required a (?:single )?bean|No qualifying bean of type/,
    'A part (bean) that the Spring application needs is missing, or exists twice.',
    [
      [
        'It depends on a profile or property that is not set here, or its class is not in the jar',
        'set SPRING_PROFILES_ACTIVE or that property in the start script, and look for the class with `jar tf FILE`',
      ],
    ],
  ),
  output(
    'spring-property-invalid',
    /Failed to bind properties under|Field error in object '|Could not bind properties to|ConfigurationPropertiesBindException/,
    'A property of the Spring application has no value, or one that it does not accept.',
    [
      [
        'The property is not set on this instance, or its variable or placeholder is empty or has the wrong type',
        'set the property that the line names in application.yml or the environment of the service, and check SPRING_PROFILES_ACTIVE',
      ],
    ],
  ),
  output(
    'spring-datasource',
    /Failed to configure a DataSource|Could not resolve placeholder|Failed to determine a suitable driver class/,
    'A property that the Spring application needs is not set.',
    [
      [
        'The profile or the file with the secrets is not on the instance',
        'set SPRING_PROFILES_ACTIVE in the start script, and put application.yml or the variables there',
      ],
      [
        'The driver of an embedded database (H2, Derby) is not in the jar, or built for another Java',
        'look for it with `jar tf FILE`, and run with the Java of the build',
        without(/driver|DataSource/),
      ],
    ],
  ),
  output(
    'dotnet-publish-incomplete',
    /hostpolicy\S{0,10}['"]? required to execute the application was not found|Failed to run as a self-contained app|\.(?:runtimeconfig|deps)\.json\S{0,3} (?:was not found|does not exist)|assembly specified in the application dependencies manifest/,
    'A file that `dotnet publish` puts next to the dll of the application is not there.',
    [
      [
        'The publish output is incomplete, often without its .json files (NAME.runtimeconfig.json, NAME.deps.json)',
        'deploy the whole folder of `dotnet publish`, and compare it with the folder on the instance',
      ],
      [
        'The script starts another copy, or the dll of a library',
        'use the full path of the published dll whose name the .runtimeconfig.json has',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'dotnet-runtime-missing',
    /^(?!.{0,600}The application '[^']{1,300}\.dll' does not exist)(?:.{0,900}?(?:You must install or update \.NET|compatible framework version|framework 'Microsoft\.\w{1,40}\.App'|No frameworks were found|libhostfxr|Could not load file or assembly 'System\.(?:Runtime|Private\.CoreLib), Version=(?:[5-9]|\d\d)\.|NETSDK1045|command could not be loaded, possibly because|No \.NET (?:Core )?SDKs were found|compatible \.NET SDK was not found))/,
    'The .NET runtime or SDK that the application needs is not installed.',
    dotnetMissing,
  ),
  output(
    'dotnet-icu-missing',
    /valid ICU package|libicu\S{0,20}: cannot open/,
    '.NET needs the ICU library.',
    [['libicu is not installed', 'install libicu, or set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1']],
  ),
  output(
    'dotnet-assembly-missing',
    /^(?![A-Z][a-z]{1,20}-[A-Z]\w{1,40} ?: |.{0,600}(?:incorrect format|Access is denied)).{0,600}Could not load file or assembly|The application (?:to execute|'[^']{1,300}\.dll') does not exist|specified command or file was not found/,
    '.NET cannot find a file of the application.',
    [
      [
        'Another version of the file is left from an earlier deployment',
        'delete the application folder in BeforeInstall',
        without(/manifest definition/),
      ],
      [
        'The published output is incomplete, or the path is wrong',
        'deploy the whole folder of `dotnet publish`, and use the full path of the dll',
      ],
    ],
    { needsFiles: true },
  ),
  output(
    'dotnet-https-certificate',
    /Unable to configure HTTPS endpoint/,
    'ASP.NET Core is configured to serve HTTPS, but has no certificate here.',
    [
      [
        'ASPNETCORE_URLS or Kestrel in appsettings.json names an https address, as on a development machine',
        'serve only http behind the load balancer, or set Kestrel:Certificates:Default',
      ],
    ],
  ),
  tool(
    'spring-failed-to-start',
    null,
    /APPLICATION FAILED TO START|Application (?:run|startup) failed|Error creating bean with name|ApplicationContextException|BeanCreationException|Unable to start embedded (?:Tomcat|Jetty|container)/,
    'The Spring application ended during startup.',
    [
      [
        'The reason is further down in its log',
        'read the Description and Caused by lines in its log on the instance',
      ],
    ],
  ),
]
