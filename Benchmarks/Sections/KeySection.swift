/// From a key to the last byte that it paints, how many bytes those are, and what memory it all takes.
enum KeySection {
    private static let presses = 60

    private struct Keys {
        let name: String
        /// What leads to the screen that is measured.
        let before: [String]
        /// Typed in turn.
        let keys: [String]
        let mostBytes: Double?
    }

    private static let all = [
        Keys(name: "overview step", before: ["1", "q"], keys: ["j", "j", "j", "k", "k", "k"], mostBytes: 120),
        Keys(name: "walk step", before: ["1"], keys: ["j"], mostBytes: nil),
        Keys(name: "rating", before: ["1"], keys: ["m", "p", "u"], mostBytes: 250),
    ]

    static func rows(_ stage: Stage, project: String) throws -> [Row] {
        var rows: [Row] = []
        var memory = Sample()
        for keys in all {
            let probe = try stage.open(project, keys: keys.before)
            let peer = try stage.openPeer()
            let (ours, theirs) = measure(probe, keys.keys, beside: peer)
            memory.add(probe.peakMegabytes)
            rows += latency(keys.name, ours, theirs)
            rows.append(
                Row(
                    "\(keys.name): bytes a key", .bytes, ours.bytes.median,
                    peer: theirs.map { ("tig j", $0.bytes.median) },
                    target: keys.mostBytes.map { .atMost($0) } ?? .none))
            probe.end()
            peer?.end()
        }
        rows.append(Row("peak memory", .megabytes, memory.quantile(1), target: .atMost(25)))
        return rows
    }

    /// The keys in a project of 10,000 criteria and 100,000 events, and its opening.
    static func largeRows(_ stage: Stage, project: String) throws -> [Row] {
        var start = Sample()
        for _ in 0..<5 {
            let probe = try stage.open(project)
            start.add(probe.start.milliseconds)
            probe.end()
        }
        let large = "10,000 criteria, 100,000 events"
        var rows = [Row("\(large): first paint", .milliseconds, start.median, target: .atMost(500))]
        for keys in all {
            let probe = try stage.open(project, keys: keys.before)
            let (ours, _) = measure(probe, keys.keys, beside: nil)
            rows.append(Row("\(large): \(keys.name), median", .milliseconds, ours.times.median, target: .atMost(2)))
            if keys.name == all.last?.name {
                rows.append(Row("\(large): peak memory", .megabytes, probe.peakMegabytes, target: .none))
            }
            probe.end()
        }
        return rows
    }

    private struct Paints {
        var times = Sample()
        var bytes = Sample()

        mutating func add(_ paint: Paint?) {
            guard let paint else { return }
            times.add(paint.milliseconds)
            bytes.add(Double(paint.bytes))
        }
    }

    private static func measure(_ probe: Probe, _ keys: [String], beside peer: Probe?) -> (Paints, Paints?) {
        var ours = Paints()
        var theirs = Paints()
        for number in 0..<presses {
            ours.add(probe.press(keys[number % keys.count]))
            theirs.add(peer?.press("j"))
        }
        return (ours, peer == nil ? nil : theirs)
    }

    private static func latency(_ name: String, _ ours: Paints, _ theirs: Paints?) -> [Row] {
        [
            Row(
                "\(name): key to last byte, median", .milliseconds, ours.times.median,
                peer: theirs.map { ("tig j", $0.times.median) }, target: .atMost(1)),
            Row(
                "\(name): key to last byte, p95", .milliseconds, ours.times.quantile(0.95),
                peer: theirs.map { ("tig j", $0.times.quantile(0.95)) }, target: .atMost(2)),
        ]
    }
}
