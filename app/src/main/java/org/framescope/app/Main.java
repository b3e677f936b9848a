package org.framescope.app;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where the program starts: the command line's root. Subcommands live in the package {@code cli}. */
@Command(
        name = "framescope",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Shows what happens to every page frame of a host while Xen boots and is updated live.")
public final class Main implements Runnable {

    /** Parses the arguments, runs the command they name and ends the process with its exit code. */
    public static void main(String[] args) {
        Display.choose();
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    /** Tells the version that the build wrote into the module. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            ModuleDescriptor module = Main.class.getModule().getDescriptor();
            String version =
                    module == null ? "(development)" : module.rawVersion().orElse("(development)");
            return new String[] {"Framescope " + version};
        }
    }
}
