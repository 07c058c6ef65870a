import AssessmentModel
import ProjectStore
import Reports
import Scoring
import Screens
import Snapshots
import Workspace

/// Reads recent assessments for the list of them: what each amounts to, and several side by side.
struct RecentReading {
    /// An assessment that takes longer than a key may wait is listed without figures.
    private static let mostBytes = 8 << 20

    private let context: CommandContext
    private let cache: CatalogCache

    init(_ context: CommandContext, _ cache: CatalogCache) {
        self.context = context
        self.cache = cache
    }

    /// What the assessment at a path amounts to; nil if it is too large to be read between two keys.
    func figures(_ path: String) -> RecentFigures? {
        guard AssessmentReader.bytesToRead(path) <= Self.mostBytes else { return nil }
        do throws(Failure) {
            let (assessment, conditions, _) = try read(path)
            let scoreboard = try Scoreboard(assessment, conditions, on: context.today)
            return .figures(overall: scoreboard.overall, shall: scoreboard.tally(of: .shall), scoreboard.gate)
        } catch {
            return .unreadable
        }
    }

    /// The assessments at these paths side by side, each under the profile that it uses.
    func compare(_ paths: [String]) throws(Failure) -> Message {
        var entries: [VendorComparison.Entry] = []
        var names: [ComparedVendors.Name] = []
        var conditions: [EvidenceConditions] = []
        for path in paths {
            let (assessment, evidence, isDamaged) = try read(path)
            entries.append(VendorComparison.Entry(assessment, on: context.today) { evidence[$0].counts })
            names.append(ComparedVendors.Name(path: path, isDamaged: isDamaged))
            conditions.append(evidence)
        }
        return .compared(try ComparedVendors(entries, names: names), conditions)
    }

    private func read(_ path: String) throws(Failure) -> (Assessment, EvidenceConditions, isDamaged: Bool) {
        do throws(StoreError) {
            let reader = try AssessmentReader(path, cache: cache)
            return (reader.assessment(in: .inUse), reader.evidenceAtAGlance, !reader.damages.isEmpty)
        } catch {
            throw Failure(.io, ErrorText.opening(error))
        }
    }
}
