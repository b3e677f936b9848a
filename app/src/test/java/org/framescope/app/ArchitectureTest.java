package org.framescope.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in the app. */
class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.framescope.app");

    @Test
    void viewModelsHoldNoNodes() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..", "org.controlsfx..")
                                // keys are data
                                .and(not(simpleName("KeyCombination"))))
                .because("a view model is tested without a window; controllers do the wiring")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void viewModelsDoNotKnowTheirControllers() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Controller")
                .allowEmptyShould(true)
                .check(APP);
    }

    @Test
    void onlyExportUsesTheDesktopToolkit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.framescope.app.export..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.awt..", "javax.swing..")
                .because("two toolkits in one window are one too many")
                .allowEmptyShould(true)
                .check(APP);
    }
}
