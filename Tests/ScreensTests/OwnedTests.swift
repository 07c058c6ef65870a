import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// The walk and the gaps of one owner.
struct OwnedTests {
    /// Four criteria of two people, one of whom has two names.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        for (id, name) in [
            ("IFC-07", "Jonas"), ("IFC-08", "Ada Weber"), ("IOP-09", "Jonas"), ("IFC-01", "Jonas"),
        ] as [(CriterionID, String)] {
            chronicle.add(.assign(to: name), to: id, by: .lena, at: Fixture.now)
        }
        return chronicle.assessment
    }()

    private func found(_ text: String) -> [CriterionID] {
        let model = Fixture.model(Self.assessment)
        return model.matches(text).map { model.catalog.criteria[$0].id }
    }

    @Test(
        arguments: [
            ("@jonas", ["IOP-09", "IFC-01", "IFC-07"]), ("@JO", ["IOP-09", "IFC-01", "IFC-07"]),
            ("@ada", ["IFC-08"]), ("@weber", ["IFC-08"]), ("@Ada-Web", ["IFC-08"]), ("@eber", []),
            ("@jonas #open", ["IFC-07"]), ("@jonas @ada #shall #open", ["IFC-07", "IFC-08"]),
            ("write @jonas", ["IFC-07"]), ("@lena", []), ("@lena @ada", ["IFC-08"]),
        ] as [(String, [CriterionID])])
    func filterSelectsOneOwner(_ text: String, _ ids: [CriterionID]) {
        #expect(found(text) == ids)
    }

    @Test func filterSelectsUnownedCriteria() {
        #expect(found("@-").count == Fixture.catalog.criteria.count - 4)
        #expect(found("@- @jonas").count == Fixture.catalog.criteria.count - 1)
    }

    @Test func signAloneFiltersNothing() {
        #expect(found("@").count == Fixture.catalog.criteria.count)
        #expect(found("@ #open") == found("#open"))
    }

    @Test func ownersAreSuggested() {
        var driver = Driver(of: Self.assessment)
        driver.press("/")
        driver.type("@")
        #expect(driver.screen.contains("\n       @Ada-Weber @Jonas @-\n"))
        driver.type("W")
        #expect(driver.screen.contains("\n       @Ada-Weber\n"))
        driver.type("x")
        #expect(driver.screen.contains("\n       No owner here is called @wx. There are: @Ada-Weber @Jonas @-\n"))
        driver.type(" @jonas")
        #expect(driver.screen.contains("\n       @Jonas\n"))
        driver.type(" ")
        #expect(driver.screen.contains("No owner here is called @wx."))
    }

    @Test func walkIsLimitedToAnOwner() {
        var driver = Driver(at: "IOP-01", of: Self.assessment)
        driver.press("/")
        driver.type("@jonas #open")
        driver.press("tab")
        #expect(driver.current == "IFC-07")
        #expect(driver.screen.contains(" only @jonas #open "))
        driver.press("@ ctrl-u enter")
        #expect(driver.current == "IFC-07", "the criterion that no longer matches stays until the next move")
    }

    @Test func gapsAreGroupedByOwner() {
        var driver = Driver(at: "IFC-07", of: Self.assessment)
        driver.press("t tab tab")
        #expect(driver.lines[0].hasSuffix("Gaps by owner"))
        #expect(driver.lines[5] == " Ada Weber  1")
        #expect(driver.lines[6].contains("IFC-08"))
        #expect(driver.lines[7] == " Jonas  2")
        #expect(driver.line(of: "▸").contains("IFC-07"), "the selection is kept")
        #expect(driver.lines[10].hasPrefix(" without an owner  "))
        driver.press("L")
        #expect(driver.lines[0].hasSuffix("Lücken nach Zuständigen"))
        #expect(driver.lines[10].hasPrefix(" ohne Zuständige  "))
        driver.press("tab")
        #expect(driver.lines[0].hasSuffix("Lücken"))
    }
}
