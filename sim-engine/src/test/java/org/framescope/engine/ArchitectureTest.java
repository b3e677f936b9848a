package org.framescope.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The order of the engine's packages, as docs/architecture.md tells it: data flows down, uses point up. */
class ArchitectureTest {

    private static final String ROOT = "org.framescope.engine";

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Package to the packages it is built on; what those are built on may be used too. */
    private static final Map<String, List<String>> BUILT_ON = builtOn();

    private static Map<String, List<String>> builtOn() {
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("frames", List.of());
        packages.put("input", List.of());
        packages.put("host", List.of("frames", "input"));
        packages.put("xen", List.of("frames", "input"));
        packages.put("recording", List.of("frames"));
        packages.put("heap", List.of("xen", "recording"));
        packages.put("boot", List.of("host", "xen", "recording", "heap"));
        packages.put("history", List.of("boot"));
        packages.put("domains", List.of("heap"));
        packages.put("liveupdate", List.of("boot", "domains"));
        packages.put("capture", List.of("boot", "liveupdate"));
        packages.put("planning", List.of("liveupdate"));
        return packages;
    }

    @TestFactory
    List<DynamicTest> packagesUseOnlyWhatStandsAboveThem() {
        return BUILT_ON.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> checkUses(name)))
                .toList();
    }

    private static void checkUses(String name) {
        Set<String> forbidden = new HashSet<>(BUILT_ON.keySet());
        forbidden.remove(name);
        forbidden.removeAll(reachableFrom(name));
        noClasses()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        forbidden.stream().map(ArchitectureTest::tree).toArray(String[]::new))
                .because("%s is built on %s alone (docs/architecture.md)".formatted(name, BUILT_ON.get(name)))
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    private static Set<String> reachableFrom(String name) {
        Set<String> reached = new HashSet<>();
        for (String below : BUILT_ON.get(name)) {
            reached.add(below);
            reached.addAll(reachableFrom(below));
        }
        return reached;
    }

    private static String tree(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void everyPackageHasItsPlaceInTheOrder() {
        Set<String> found = new HashSet<>();
        ENGINE.forEach(type -> {
            if (type.getPackageName().startsWith(ROOT + ".")) {
                found.add(type.getPackageName().substring(ROOT.length() + 1).split("\\.")[0]);
            }
        });
        found.removeAll(BUILT_ON.keySet());
        Assertions.assertEquals(Set.of(), found, "packages that the order does not name");
    }

    @Test
    void theEngineKnowsNoWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..", "org.framescope.app..")
                .because("the engine is a plain library")
                .allowEmptyShould(true)
                .check(ENGINE);
    }
}
