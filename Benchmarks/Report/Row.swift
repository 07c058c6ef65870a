/// One line of the report: the measurement, the comparison and the target.
struct Row {
    enum Unit: String {
        case milliseconds = "ms"
        case microseconds = "µs"
        case bytes = "B"
        case megabytes = "MB"
        case none = ""

        func text(_ value: Double) -> String {
            switch self {
            case .milliseconds, .microseconds, .none: value.text(decimals: 2)
            case .bytes: value.text(decimals: 0)
            case .megabytes: value.text(decimals: 1)
            }
        }
    }

    /// The target.
    enum Target {
        case atMost(Double)
        /// Relative to the peer.
        case ratio(Double)
        case both(ratio: Double, Double)
        case none
    }

    let what: String
    let unit: Unit
    let ours: Double
    var peer: (name: String, value: Double)?
    let target: Target

    init(_ what: String, _ unit: Unit, _ ours: Double, peer: (name: String, value: Double)? = nil, target: Target) {
        self.what = what
        self.unit = unit
        self.ours = ours
        self.peer = peer
        self.target = target
    }

    private var ratio: Double? { peer.flatMap { $0.value > 0 ? ours / $0.value : nil } }

    private var isReached: Bool? {
        switch target {
        case .atMost(let most): ours <= most
        case .ratio(let most): ratio.map { $0 <= most }
        case .both(let share, let most): ratio.map { $0 <= share && ours <= most }
        case .none: nil
        }
    }

    private var targetText: String {
        switch target {
        case .atMost(let most): "≤ \(unit.text(most)) \(unit.rawValue)"
        case .ratio(let most): "≤ \(most.text(decimals: 2)) of peer"
        case .both(let share, let most): "≤ \(share.text(decimals: 2)) of peer, ≤ \(unit.text(most)) \(unit.rawValue)"
        case .none: ""
        }
    }

    /// The columns of the table.
    static let titles = ["", "ours", "peer", "ratio", "target", "reached"]

    var columns: [String] {
        [
            what, "\(unit.text(ours)) \(unit.rawValue)",
            peer.map { "\(unit.text($0.value)) \(unit.rawValue) (\($0.name))" } ?? "–",
            ratio.map { $0.text(decimals: 2) } ?? "–", targetText, isReached.map { $0 ? "yes" : "NO" } ?? "–",
        ]
    }
}

extension Double {
    /// The number with this many decimals.
    func text(decimals: Int) -> String {
        let factor = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
        let whole = Int((self * factor).rounded())
        guard decimals > 0 else { return "\(whole)" }
        let digits = String(String(repeating: "0", count: decimals) + String(whole.magnitude)).suffix(
            Swift.max(decimals + 1, String(whole.magnitude).count))
        return (whole < 0 ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
