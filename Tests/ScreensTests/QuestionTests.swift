import AssessmentModel
import Cells
import Localization
import Testing

@testable import Screens

/// Questions between the parties, on the screens.
struct QuestionTests {
    private static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
    ]

    /// The customer asked about IFC-07 and got an answer, and asked about the whole; the vendor asked, and closed that.
    private static let assessment: Assessment = {
        var chronicle = Chronicle(Fixture.assessment)
        func add(_ change: Change, _ party: Party, _ person: Person) -> EventID {
            chronicle.add(
                Entry(change, of: .assessment, replaces: [], party: party), by: person, at: Fixture.now
            ).id
        }
        let types = add(
            .question(.add(Question(number: 1, criterion: "IFC-07", text: "Which types, and by when?"))), .customer,
            .lena)
        let whole = Question(number: 2, text: "Who answers for the parts that you buy from others?")
        _ = add(.question(.add(whole)), .customer, .lena)
        let seats = add(
            .question(.add(Question(number: 3, criterion: "IFC-07", text: "How many seats?"))), .vendor, .mira)
        _ = add(
            .questionReply(
                .add(
                    QuestionReply(
                        to: types,
                        text: "Parts, documents and changes now.\nClassification follows with 12.3, planned for March.")
                )),
            .vendor, .jonas)
        _ = add(.questionReply(.add(QuestionReply(to: seats, text: "Forty."))), .customer, .lena)
        _ = add(.close(seats, true), .vendor, .mira)
        return chronicle.assessment
    }()

    private func driver(at id: CriterionID? = "IFC-07", _ size: Size = sizes[1], _ language: Language = .english)
        -> Driver
    {
        Driver(at: id, of: Self.assessment, columns: size.columns, rows: size.rows, language: language)
    }

    private func list(_ driver: Driver) -> QuestionList { driver.model.assessment.details.questions }

    @Test(arguments: Language.allCases, sizes)
    func frames(_ language: Language, _ size: Size) {
        Golden.expect(driver(at: nil, size, language).grid, "questions-overview", language)
        var driver = driver(at: "IFC-07", size, language)
        Golden.expect(driver.grid, "questions-walk", language)
        driver.press("J")
        Golden.expect(driver.grid, "questions", language)
        driver.press("enter")
        Golden.expect(driver.grid, "question", language)
        driver.press("c")
        driver.type("By the end of June.")
        Golden.expect(driver.grid, "question-reply", language)
        driver.press("esc esc N")
        Golden.expect(driver.grid, "question-new", language)
        driver.press("esc tab j j")
        Golden.expect(driver.grid, "questions-all", language)
    }

    @Test func asksAboutTheCriterionAtHand() {
        var driver = driver()
        driver.press("J N")
        driver.type("Which version?\n")
        #expect(
            list(driver).called("Q-04")?.content == Question(number: 4, criterion: "IFC-07", text: "Which version?"))
        #expect(driver.events.map(\.party) == [.vendor])
        driver.press("z")
        #expect(list(driver).called("Q-04") == nil)
        driver.press("Z")
        #expect(list(driver).called("Q-04") != nil)
    }

    @Test func asksAboutTheWholeFromTheOverview() {
        var driver = driver(at: nil)
        driver.press("J N")
        driver.type("When?\n")
        #expect(list(driver).called("Q-04")?.content == Question(number: 4, text: "When?"))
    }

    @Test func aQuestionNeedsWordsAndAKnownCriterion() {
        var driver = driver()
        driver.press("J N enter")
        #expect(driver.notice.hasPrefix("A question needs a text"))
        driver.type("Why?")
        driver.press("tab")
        driver.type("X\n")
        #expect(driver.notice == "There is no criterion IFC-07X.")
        driver.press("esc c enter")
        #expect(driver.notice == "A reply needs a text.")
        #expect(driver.events.isEmpty)
    }

    @Test func aReplyIsTheLastWord() {
        var driver = driver(at: nil)
        #expect(driver.screen.contains("1 question for you: J"))
        driver.press("J j c")
        driver.type("We do.\n")
        #expect(list(driver).called("Q-02").map { list(driver).state(of: $0.id) } == .answered)
        driver.press("esc")
        #expect(!driver.screen.contains("for you: J"))
    }

    @Test func onlyWhoAskedClosesAndTakesBack() {
        var driver = driver()
        driver.press("J A")
        #expect(driver.notice.hasPrefix("Q-01 is the customer's: only who asked"))
        driver.press("enter home x")
        #expect(driver.notice.hasPrefix("Q-01 is the customer's: only who asked"))
        #expect(driver.events.isEmpty)
        driver.press("end x")
        #expect(list(driver).called("Q-01").map { list(driver).replies(to: $0.id).count } == 0)
        driver.press("z esc tab j j A")
        #expect(list(driver).open.count == 3)
        driver.press("A")
        #expect(list(driver).open.count == 2)
    }

    @Test func aReplyOfAnotherPartyStays() {
        var driver = driver()
        driver.press("J tab j j enter x")
        #expect(driver.notice.hasPrefix("That is the customer's reply"))
        #expect(driver.events.isEmpty)
    }

    @Test func aQuestionThatWasTakenBackLeavesTheScreen() {
        var driver = driver()
        driver.press("J tab j j enter home x")
        #expect(driver.notice == "Taken back. z restores it.")
        #expect(list(driver).called("Q-03") == nil)
        #expect(driver.screen.contains("2 questions"))
    }

    @Test func leadsToTheCriterion() {
        var driver = driver(at: nil)
        driver.press("J space")
        #expect(driver.current == "IFC-07")
    }

    @Test func participantsNeitherAskNorReply() {
        let voice = Party.participant(FixtureWorkshop.ids[0])
        var driver = Driver(at: "IFC-07", of: Self.assessment.inVoice(of: voice), columns: 120, rows: 40)
        driver.press("J N")
        #expect(driver.notice.hasPrefix("A participant can rate"))
        driver.press("c")
        #expect(driver.notice.hasPrefix("A participant can rate"))
        #expect(driver.events.isEmpty)
    }

    @Test func aReviewAsksNothing() {
        var driver = Driver.reviewing(at: "IFC-07", of: Self.assessment)
        driver.press("J N c A")
        #expect(driver.notice.hasPrefix("Read-only"))
        #expect(driver.events.isEmpty)
    }

    @Test(arguments: [Size(columns: 40, rows: 12), Size(columns: 60, rows: 20)])
    func hostileTextsStayInTheirPlaces(_ size: Size) {
        var driver = driver(at: "IFC-07", size)
        let text = "\u{1B}[31m\u{202E}" + String(repeating: "x\n", count: 500)
        let question = Question(number: 9, criterion: "IFC-07", text: text)
        driver.happen(.arrived([driver.made(.question(.add(question)), of: .assessment)]))
        driver.press("J end enter home end up down c")
        #expect(driver.grid.size == size)
        #expect(!driver.screen.contains("\u{1B}") && !driver.screen.contains("\u{202E}"))
    }
}
