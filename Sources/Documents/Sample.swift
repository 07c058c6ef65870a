import AssessmentModel
import CatalogFormat
import Localization
import Screens

/// The bundled demo at a fixed time, as Mira sees it on her machine.
enum Sample {
    /// What may be wrong with the bundled data.
    enum Problem: Error {
        case noDemo
        case noCatalog
    }

    /// 3 May 2026, 14:02 UTC.
    static let now = Timestamp(milliseconds: 1_777_816_920_000)
    private static let author = "Mira"

    /// The demo with all its answers.
    static func assessment() throws -> Assessment {
        guard let script = DemoScript.bundled() else { throw Problem.noDemo }
        guard let catalog = try BundledCatalogs.load("openness") else { throw Problem.noCatalog }
        var assessment = Assessment(of: script.subject, against: catalog)
        for (position, step) in script.steps.enumerated() {
            guard let index = catalog.index(of: step.criterion) else { continue }
            let change = change(of: step)
            let order = EventOrder(
                clock: position + 1, writer: writer(step.by), sequence: position + 1,
                id: EventID(high: 0, low: UInt64(position)))
            assessment.apply(
                Event(
                    order: order, at: Timestamp(milliseconds: now.milliseconds - Int64(step.minutesAgo) * 60_000),
                    by: step.by, target: .criterion(step.criterion), change: change,
                    replaces: assessment.answers[index].replaced(by: change)))
        }
        return assessment
    }

    /// The model that Mira sees, or a reviewer.
    static func model(isReview: Bool = false, language: Language = .english) throws -> Model {
        let own = writer(author)
        return try Model(
            assessment(), access: isReview ? .review : .work(author: author), clock: Clock(now: now) { _ in 0 },
            language: language,
            isOwn: { !isReview && $0.order.writer == own })
    }

    private static func writer(_ name: String) -> WriterID { WriterID(name.lowercased()) }

    /// Files keep their names and sizes; nothing shown depends on their contents.
    private static func change(of step: DemoScript.Step) -> Change {
        switch step.deed {
        case .change(let change): return change
        case .attach(let name, var evidence):
            let bytes = BundledFile.named("demo/evidence/\(name)")?.bytes.count ?? 0
            evidence.source = .file(sha256: name, name: name, bytes: bytes)
            return .attach(evidence)
        }
    }
}
