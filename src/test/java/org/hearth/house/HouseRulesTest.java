package org.hearth.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

    private static final JavaClasses FORUM = new ClassFileImporter().importPath(Path.of("target", "classes"));

    /** Posts, Topics; a log is many things by itself. */
    private static final DescribedPredicate<JavaClass> PLURAL_BEAN = DescribedPredicate.describe("plural beans",
            type -> outermost(type).getSimpleName().matches(".*(s|Log)") && (outermost(type).isAnnotatedWith(ApplicationScoped.class)
                    || outermost(type).isAnnotatedWith(RequestScoped.class)
                    || outermost(type).isAnnotatedWith(Stateless.class) || outermost(type).isAnnotatedWith(Singleton.class)));

    private static final Pattern COMPARED_ROLE = Pattern.compile("[!=]=\\s*(Role\\.)?(MEMBER|MODERATOR|ADMINISTRATOR)\\b"
            + "|\\b(MEMBER|MODERATOR|ADMINISTRATOR)\\s*[!=]=|\\b[rR]ole(\\(\\))?\\s*[!=]=(?!\\s*null)|[!=]=\\s*\\w+\\.role\\b"
            + "|[rR]ole(\\(\\))?\\.(equals|compareTo|ordinal)\\b|(equals|contains)\\(\\s*Role\\."
            + "|switch\\s*\\([^)]*[rR]ole|isCallerInRole|isUserInRole|@RolesAllowed");

    @Test
    void only_plural_beans_and_the_start_touch_the_database() {
        noClasses().that(DescribedPredicate.not(PLURAL_BEAN).and(DescribedPredicate.not(resideInAPackage("..start.."))))
                .should().dependOnClassesThat().belongToAnyOf(EntityManager.class, EntityManagerFactory.class)
                .because("a use case is a public method of a plural bean, and the transaction ends where it ends")
                .allowEmptyShould(true).check(FORUM);
    }

    @Test
    void an_entity_never_reaches_a_page() {
        classes().that(simpleNameEndingWith("Page").or(DescribedPredicate.describe("records", JavaClass::isRecord)))
                .should(nameNoEntity())
                .because("nothing loads lazily while a page is rendered, and no form writes a column that it does not name")
                .allowEmptyShould(true).check(FORUM);
    }

    @Test
    void only_the_guardian_compares_roles() {
        noClasses().that().resideOutsideOfPackages("..access..", "..member..", "..start..")
                .should().accessField("org.hearth.member.Role", "MEMBER")
                .orShould().accessField("org.hearth.member.Role", "MODERATOR")
                .orShould().accessField("org.hearth.member.Role", "ADMINISTRATOR")
                .because("who may do what stands in one place").allowEmptyShould(true).check(FORUM);

        assertThat(Sources.under("src/main/java", ".java").entrySet().stream()
                .filter(file -> !file.getKey().startsWith(Path.of("src/main/java/org/hearth/access"))
                        && !file.getKey().endsWith("Role.java"))
                .flatMap(file -> Sources.find(file.getKey(), file.getValue(), COMPARED_ROLE, found -> found.group()).stream()))
                .as("roles compared outside of access").isEmpty();
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses().should().haveNameMatching(".*(Manager|Util|Utils|Impl|Dto|DTO|Helper)")
                .because("a kind of class is told by its name: entity, plural bean, page bean, record")
                .allowEmptyShould(true).check(FORUM);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRulesTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> nameNoEntity() {
        return new ArchCondition<>("name no entity in a field, a parameter or an answer") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaField field : type.getFields()) {
                    report(field.getFullName(), field.getType().getAllInvolvedRawTypes(), type, events);
                }
                for (JavaCodeUnit unit : type.getCodeUnits()) {
                    // The body of a lambda may hold whatever it likes.
                    if (!unit.getName().startsWith("lambda$")) {
                        report(unit.getFullName(), unit.getReturnType().getAllInvolvedRawTypes(), type, events);
                        unit.getParameterTypes().forEach(parameter ->
                                report(unit.getFullName(), parameter.getAllInvolvedRawTypes(), type, events));
                    }
                }
            }
        };
    }

    private static void report(String place, Set<JavaClass> types, JavaClass owner, ConditionEvents events) {
        types.stream().filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(type -> events.add(SimpleConditionEvent.violated(owner, place + " names the entity " + type.getName())));
    }
}
