import AssessmentModel
import Testing

@testable import Screens

/// The content of the first line.
struct HeaderTests {
    @Test func longCatalogueNamesLeaveRoomForTheSubject() {
        let criterion = Criterion(
            id: "A.1", level: .shall, title: LocalizedText("Inventory"), texts: .init(statement: LocalizedText("Do.")))
        let heading = Category.Heading(id: "A", title: LocalizedText("A"))
        let catalog = Catalog(
            id: "BSI-Stand-der-Technik-Kernel-catalog", version: "2026-07-29T06:41:06.596639+00:00",
            categories: [(heading, [criterion])])
        let driver = Driver(of: Assessment(of: Fixture.subject, against: catalog))
        #expect(driver.lines[0].contains(Fixture.subject.name))
        #expect(driver.lines[0].contains("2026-07-29T"))
    }
}
