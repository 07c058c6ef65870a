import AssessmentModel
import Localization
import Presentation
import Publishing

/// What a request asks, and of whom.
package struct RequestSource {
    /// An answer as it stands in the form when it is handed over. Texts are as cells hold them.
    package struct Answer {
        package var rating: Rating?
        package var reason = ""
        package var comment = ""
        /// Files by name and links, a line each.
        package var evidence = ""

        package init() {}
    }

    /// One criterion that is asked.
    package struct Question {
        /// Its index in the catalogue.
        package let index: Int
        /// By what a program finds it again.
        package let key: String
        /// What was answered before; nil if the request shows no earlier answers.
        package let answer: Answer?
        /// What is still asked about it, with what was said so far.
        package let threads: [Thread]

        package init(_ index: Int, key: String, answer: Answer?, threads: [Thread] = []) {
            self.index = index
            self.key = key
            self.answer = answer
            self.threads = threads
        }
    }

    /// A question of one party, with what was written below it.
    package struct Thread {
        fileprivate let label: String
        fileprivate let text: String
        fileprivate let replies: [(party: Party, text: String)]

        /// The open questions about a criterion.
        package static func open(about criterion: CriterionID, in questions: QuestionList) -> [Thread] {
            questions.open(about: criterion).map { entry in
                Thread(
                    label: questions.label(of: entry.id), text: entry.content?.text ?? "",
                    replies: questions.replies(to: entry.id).compactMap { reply in
                        guard let party = reply.addition?.party, let text = reply.content?.text else { return nil }
                        return (party, text)
                    })
            }
        }
    }

    package let catalog: Catalog
    package let profile: Profile?
    /// In the catalogue's order.
    package let questions: [Question]
    /// Who asks.
    package let asker: String
    /// What is assessed; empty if that is to be filled in.
    package let subject: String
    package let day: CalendarDay
    package let subjectKey: String
    package let respondentKey: String

    package init(
        _ catalog: Catalog, under profile: Profile?, _ questions: [Question], asker: String, subject: String,
        on day: CalendarDay, subjectKey: String, respondentKey: String
    ) {
        self.catalog = catalog
        self.profile = profile
        self.questions = questions
        self.asker = asker
        self.subject = subject
        self.day = day
        self.subjectKey = subjectKey
        self.respondentKey = respondentKey
    }
}

/// Writes what a vendor without this program fills in: how to do that, and the questions with room for the answers,
/// category by category. Every text is there in both languages.
package struct RequestBuilder {
    private let source: RequestSource
    private let languages: [Language]

    private var catalog: Catalog { source.catalog }
    private var language: Language { languages[0] }
    private var showsAnswers: Bool { source.questions.contains { $0.answer != nil } }
    private var showsThreads: Bool { source.questions.contains { !$0.threads.isEmpty } }

    /// - Parameter language: comes first.
    package init(_ source: RequestSource, in language: Language) {
        self.source = source
        languages = [language, language.next]
    }

    package var publication: Publication {
        Publication(
            title: both(RequestText.title, " · "), subtitle: source.subject, language: language,
            day: source.day.text, notice: both(RequestText.notice, " · "),
            sections: [instructions, ratings] + categories)
    }

    // MARK: Both languages

    private func both(_ text: LocalizedString, _ separator: String = "\n") -> String {
        let words = languages.map { text[$0] }
        return words[0] == words[1] ? words[0] : words.joined(separator: separator)
    }

    /// A text of the catalogue in both languages if it has them, else in the one that it has.
    private func both(_ text: LocalizedText, _ separator: String = "\n\n") -> String {
        let own = languages.compactMap { text[$0.code] }.filter { !$0.isEmpty }
        return own.isEmpty ? language.text(text, of: catalog) : own.joined(separator: separator)
    }

    // MARK: Instructions

    private var instructions: Publication.Section {
        var facts = [Publication.Fact(both(RequestText.asker), RichText(source.asker))]
        facts.append(
            .init(both(RequestText.subject), RichText(source.subject), entryKey: source.subjectKey))
        facts.append(.init(both(RequestText.respondent), "", entryKey: source.respondentKey))
        facts.append(.init(both(ReportText.catalog), RichText("\(both(catalog.title, " · ")) \(catalog.version)")))
        if let profile = source.profile {
            facts.append(.init(both(ReportText.profile), RichText(both(profile.title, " · "))))
        }
        let steps = languages.map { language in
            Publication.Block.list(RequestText.steps.map { RichText($0[language]) })
        }
        return Publication.Section("instructions", both(RequestText.howTo, " · "), [.facts(facts)] + steps)
    }

    /// The word that the list offers for a rating, which is understood as well in either language alone.
    private func word(_ rating: Rating) -> String { both(RatingText.name(rating, on: catalog.scale), " / ") }

    private var ratings: Publication.Section {
        let steps = catalog.scale == .percent ? [] : catalog.scale.steps
        var facts = steps.map { step in
            Publication.Fact(word(step.rating), RichText(both(RequestText.meaning(of: step, on: catalog.scale))))
        }
        if steps.isEmpty { facts.append(.init("0 … 100 %", RichText(both(RequestText.percent)))) }
        facts.append(.init(word(.notApplicable), RichText(both(RequestText.notApplicable))))
        return Publication.Section("ratings", both(RequestText.ratings, " · "), [.facts(facts)])
    }

    // MARK: Questions

    private var columns: [Table.Column] {
        let words = (catalog.scale.steps.map(\.rating) + [.notApplicable]).map(word)
        var columns = [
            Table.Column(both(RequestText.id), width: 9), .init(both(RequestText.level), width: 9),
            .init(both(RequestText.criterion), width: 18), .init(both(RequestText.demand), width: 34),
            .init(both(RequestText.met), width: 30), .init(both(RequestText.partly), width: 28),
            .init(both(RequestText.expected), width: 26),
        ]
        if showsAnswers { columns.append(.init(both(RequestText.before), width: 22)) }
        if showsThreads { columns.append(.init(both(RequestText.openQuestions), width: 26)) }
        return columns + [
            .init(
                both(Answer.Field.rating.heading), width: 18,
                entry: .choice(words, hint: both(RequestText.hint, " · "))),
            .init(both(RequestText.reason), width: 20, entry: .text),
            .init(both(Answer.Field.comment.heading), width: 30, entry: .text),
            .init(both(RequestText.evidence), width: 24, entry: .text),
            .init(both(RequestText.key), width: 1, isHidden: true),
        ]
    }

    private var categories: [Publication.Section] {
        let columns = columns
        let questions = Dictionary(source.questions.map { ($0.index, $0) }) { first, _ in first }
        return catalog.categories.enumerated().compactMap { number, category in
            let rows = category.criteria.compactMap { questions[$0] }.map(row)
            if rows.isEmpty { return nil }
            let title = language.text(category.title, of: catalog)
            return Publication.Section(
                "category-\(number + 1)", both(category.title, " · "),
                [.table(Table(title, columns: columns, rows: rows))])
        }
    }

    private func row(_ question: RequestSource.Question) -> Table.Row {
        let criterion = catalog.criteria[question.index]
        let texts = criterion.texts
        let expected = languages.map { language in
            texts.evidence.map { language.text($0, of: catalog) }.joined(separator: "\n")
        }
        let needs = RequestText.needs(criterion.rules.metNeeds).map { [both($0)] } ?? []
        let never = criterion.rules.notApplicable == .never ? [both(RequestText.neverNotApplicable)] : []
        var cells = [
            criterion.id.text, both(criterion.level.name), both(criterion.title, "\n"),
            ([both(texts.statement)] + never).joined(separator: "\n\n"), both(texts.met), both(texts.partly),
            ((expected[0] == expected[1] ? [expected[0]] : expected) + needs).filter { !$0.isEmpty }
                .joined(separator: "\n\n"),
        ]
        if showsAnswers { cells.append(question.answer.map(summary) ?? "") }
        if showsThreads { cells.append(question.threads.map(summary).joined(separator: "\n\n")) }
        let answer = question.answer
        cells += [
            answer?.rating.map(word) ?? "", answer?.reason ?? "", answer?.comment ?? "", answer?.evidence ?? "",
            question.key,
        ]
        return Table.Row(cells.map { Table.Cell(RichText($0)) })
    }

    /// "Q-01 Which types?", and below it who said what.
    private func summary(_ thread: RequestSource.Thread) -> String {
        let replies = thread.replies.map { "\(both($0.party.name, " / ")): \($0.text)" }
        return (["\(thread.label) \(thread.text)"] + replies).joined(separator: "\n")
    }

    /// What was answered before, which stays beside what is answered now.
    private func summary(_ answer: RequestSource.Answer) -> String {
        let rating = answer.rating.map(word) ?? both(RatingText.open, " / ")
        return [rating, answer.reason, answer.comment, answer.evidence].filter { !$0.isEmpty }.joined(separator: "\n")
    }
}
