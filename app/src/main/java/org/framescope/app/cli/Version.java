package org.framescope.app.cli;

import java.lang.module.ModuleDescriptor;
import picocli.CommandLine.IVersionProvider;

/** Tells the version that the build wrote into the module. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        ModuleDescriptor module = Version.class.getModule().getDescriptor();
        String version = module == null ? "(development)" : module.rawVersion().orElse("(development)");
        return new String[] {"Framescope " + version};
    }
}
