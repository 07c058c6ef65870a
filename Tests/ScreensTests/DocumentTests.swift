import AssessmentModel
import Testing

@testable import Screens

/// What the keys of the documents do.
struct DocumentTests {
    private var driver = Driver()

    init() { driver.press("E") }

    private mutating func select(_ text: String) {
        driver.press("/")
        driver.type("\(text)\n")
    }

    private func uses(of title: String) -> Int {
        driver.model.assessment.documents.filter { $0.document.displayTitle == title }.map(\.uses.count).reduce(0, +)
    }

    @Test("x detaches a document from all answers, and one undo attaches it again")
    mutating func detach() {
        let before = uses(of: "handbook.pdf")
        select("handbook")
        driver.press("x")
        #expect(before > 1 && uses(of: "handbook.pdf") == 0)
        driver.press("x")
        #expect(!driver.model.assessment.documents.contains { $0.document.displayTitle == "handbook.pdf" })
        driver.press("z z")
        #expect(uses(of: "handbook.pdf") == before)
    }

    @Test("What is typed in the form is known of the document")
    mutating func describe() {
        select("handbook")
        driver.press("c")
        driver.type("Handbook")
        driver.press("down")
        driver.type("12.1")
        driver.press("down down")
        driver.type("2027-06-30\n")
        let document = driver.model.assessment.documents.first { $0.document.title == "Handbook" }?.document
        #expect(document?.version == "12.1" && document?.validUntil == CalendarDay("2027-06-30"))
    }

    @Test("What means nothing is refused, and the field stays")
    mutating func refuse() {
        select("handbook")
        driver.press("c down down")
        driver.type("soon\n")
        #expect(driver.notice.contains("soon"))
        #expect(driver.events.isEmpty)
    }

    @Test("A new version marks the answers that took it over, and A confirms them")
    mutating func renew() throws {
        select("handbook")
        driver.press("a")
        driver.paste("/home/mira/handbook-13.pdf")
        driver.press("enter")
        driver.finishCopying(AttachRequest(path: "/home/mira/handbook-13.pdf", criterion: "IFC-09"))
        driver.press("enter")
        let marked = driver.model.assessment.answers.indices.filter {
            driver.model.assessment.answers[$0].confirmationCause == .evidenceRenewed
        }
        let first = try #require(marked.first)
        #expect(driver.model.isToLookAt(first))
        driver.press("z")
        #expect(driver.model.assessment.answers.allSatisfy { $0.confirmationCause == nil }, "one undo takes all back")
        driver.press("Z space")
        driver.press("A")
        #expect(driver.model.assessment.answers.count { $0.confirmationCause != nil } == marked.count - 1)
    }

    @Test("The same rating confirms an answer, another one as well")
    mutating func confirmByRating() {
        var chronicle = Chronicle(Fixture.assessment)
        chronicle.add(.toConfirm(.carried), to: "IFC-01", by: .lena, at: Fixture.now)
        var driver = Driver(at: "IFC-01", of: chronicle.assessment)
        let index = Fixture.index("IFC-01")
        #expect(driver.model.assessment.answers[index].confirmationCause == .carried)
        driver.press("m")
        #expect(driver.model.assessment.answers[index].confirmationCause == nil)
        #expect(driver.events.map(\.change) == [.toConfirm(nil)])
    }
}
