import CNcurses
import Cells
import Glibc

/// The terminal, from the moment the screens take it until it is restored.
///
/// There is only one at a time, because ncurses and signal handlers are global to the process.
package struct Terminal: ~Copyable {
    private enum Phase {
        case claimed
        /// Owned by another program, or by the shell while this one is stopped.
        case away
        case restored
    }

    /// Prevents an endless flood of keys from freezing the screen and filling memory.
    private static let readsAtOnce = 64

    package private(set) var size: Size

    private let device: Device
    private let streams: Streams
    private let cursesOutput: CursesOutput
    private let screen: OpaquePointer
    private let reports: Reports
    /// Whether the mouse is the program's; otherwise the terminal selects text with it.
    private var takesMouse = true
    private let keys: [[UInt8]: Key]
    private let patience: InputPatience
    private let signals: SignalPipe
    private var phase = Phase.claimed
    private var palette: Palette
    private var painter: Painter
    private var mustAsk: Bool
    private var decoder: InputDecoder
    private var requests: [Signal] = []
    private var mustReportSize = false
    private var mustStop = false
    private var isGone = false

    /// Takes the terminal: clears the screen, and receives keys one by one, including Ctrl-C and Ctrl-Z.
    package init(
        _ options: TerminalOptions, input: CInt = STDIN_FILENO, output: CInt = STDOUT_FILENO
    ) throws(TerminalError) {
        let device = Device(input: input, output: output)
        guard device.isTerminal, var modes = device.modes else { throw .notATerminal }
        guard let name = options.name else { throw .unknownTerminal(name: nil) }
        switch terminfo_look(name, output) {
        case terminfo_addressable: break
        case terminfo_not_addressable: throw .cannotAddress(name: name)
        default: throw .unknownTerminal(name: name)
        }
        guard let streams = Streams(device) else { throw .notATerminal }

        // Before ncurses, which leaves signals alone that already have handlers. Its own would end the program without
        // notice, and report a new size only to the thread that got the signal.
        let signals = SignalPipe()
        // Otherwise exported LINES and COLUMNS would stay the same when the terminal is resized.
        use_env(false)
        use_tioctl(true)
        guard let screen = newterm(name, streams.output, streams.input) else {
            signals.close()
            streams.close()
            throw .unknownTerminal(name: name)
        }
        self.device = device
        self.streams = streams
        self.screen = screen
        self.signals = signals
        // Nothing below reads a property of `self` in a closure, as the right side of && is one: the compiler would
        // destroy the others, which are not there yet.
        let reports = Reports(options)
        self.reports = reports
        rescue_prepare(output, &modes, reports.rescue, reports.rescue.count)
        rescue_arm(true)
        raw()
        noecho()
        nonl()
        keypad(curses_window(), true)
        // Otherwise ncurses aborts an update when another key is waiting, and does not resume it.
        typeahead(-1)
        cursesOutput = CursesOutput(streams, to: device)
        let colours = CursesColours(options)
        let palette = Palette(options.theme, depth: colours.depth, background: options.background, own: options.colours)
        self.palette = palette
        painter = Painter(palette: palette, colours, asciiOnly: options.asciiOnly, output: cursesOutput)
        let mayAnswer = reports.isModern && !name.hasPrefix("linux")
        mustAsk = palette.dependsOnBackground && mayAnswer
        keys = Terminfo.keys()
        patience = InputPatience(options)
        decoder = InputDecoder(keys: keys, patience: patience)
        size = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
        device.write(reports.on)
    }

    /// Whether the terminal may have a clipboard that programs can fill.
    var hasClipboard: Bool { reports.isModern }

    /// Writes bytes past ncurses. They must not move the cursor.
    func send(_ bytes: [UInt8]) { device.write(bytes) }

    /// Takes the mouse, or leaves it to the terminal, which then selects text with it.
    package mutating func take(mouse: Bool) {
        takesMouse = mouse
        device.write(mouse ? reports.mouseOn : reports.mouseOff)
    }

    deinit {
        if phase != .restored { release() }
    }

    /// Shows the grid. Only the differences from the last one are sent, and nothing if there are none.
    ///
    /// After the first one, the terminal is asked for its background if the theme depends on it. The answer comes with
    /// a later `read`, which then returns no input for it, and takes effect with the next grid.
    package mutating func draw(_ grid: Grid) {
        guard phase == .claimed else { return }
        painter.paint(grid)
        guard mustAsk else { return }
        mustAsk = false
        decoder.expectBackground(until: .now + BackgroundQuestion.patience)
        device.write(BackgroundQuestion.bytes)
    }

    /// Everything that has arrived, without waiting for more.
    package mutating func read() -> [Input] {
        guard phase == .claimed else { return [] }
        var inputs = takeSize().map { [Input.resize($0)] } ?? []
        reading: for _ in 0..<Self.readsAtOnce {
            switch device.read() {
            case .bytes(let bytes):
                inputs += decoder.feed(bytes, at: .now)
                useBackground()
            case .nothing:
                if let deadline = decoder.deadline, deadline <= .now { inputs += decoder.settle() }
                break reading
            case .end:
                isGone = true
                break reading
            }
        }
        return inputs
    }

    /// Waits until there is something to do.
    ///
    /// After `leave`, what is typed belongs to the other program and ends no wait.
    package mutating func wait(
        forFileDescriptors others: [CInt] = [], timeoutMilliseconds: Int? = nil
    ) -> Wake {
        let end = timeoutMilliseconds.map { ContinuousClock.now + .milliseconds($0) }
        while true {
            if !requests.isEmpty { return .signal(requests.removeFirst()) }
            if mustStop { return .stop }
            let isClaimed = phase == .claimed
            if isClaimed, isGone { return .signal(.hangup) }
            if isClaimed, mustReportSize { return .input }

            let settling = isClaimed ? decoder.deadline : nil
            let ready = Readiness(
                of: [signals.descriptor, isClaimed ? device.input : -1] + others,
                until: [end, settling].compactMap(\.self).min())
            if ready.isReadable(0) {
                handle(signals.take())
            } else if ready.isReadable(1) {
                return .input
            } else if ready.isGone(1) {
                isGone = true
            } else if let other = ready.first(from: 2) {
                return .descriptor(other)
            } else if let settling, settling <= .now {
                return .input
            } else if let end, end <= .now {
                return .timeout
            }
        }
    }

    /// Makes the next `draw` paint everything, whatever another program has written on the screen.
    package mutating func redraw() { painter.forget() }

    /// Stops the program, as Ctrl-Z does for others, and takes the terminal back when it is continued.
    ///
    /// The next `read` reports the size, so that the screen is redrawn; the same is true after `resume`. If the program
    /// was asked to end while it was stopped, it does not take the terminal back: the shell may have it, and a
    /// background program that changes the terminal's modes is stopped again.
    package mutating func suspend() {
        mustStop = false
        guard phase == .claimed else { return }
        leave()
        var isContinued: Bool
        repeat {
            // The whole process group, as the terminal would: a script that started this program must stop with it.
            kill(0, SIGTSTP)
            let numbers = signals.take()
            handle(numbers)
            guard requests.isEmpty else { return }
            // Without a shell that could continue it, nothing stops the program, and there is nothing to wait for.
            isContinued = numbers.contains(SIGCONT)
        } while isContinued && !rescue_in_foreground(device.output)
        resume()
    }

    /// Hands the terminal over to another program.
    package mutating func leave() {
        guard phase == .claimed else { return }
        handOver()
        phase = .away
    }

    /// Takes the terminal back from another program.
    package mutating func resume() {
        guard phase == .away else { return }
        handle(signals.take())
        signals_hold_stop(true)
        // The rest of any incomplete input went to the other program.
        decoder = InputDecoder(keys: keys, patience: patience)
        takeBack()
        phase = .claimed
    }

    /// Restores the terminal for good.
    package mutating func restore() {
        guard phase != .restored else { return }
        release()
        phase = .restored
    }
}

extension Terminal {
    /// Adapts the colours to the background if the terminal has just told it.
    private mutating func useBackground() {
        guard let background = decoder.takeBackground().map(Background.init) else { return }
        let new = Palette(palette.theme, depth: palette.depth, background: background, own: palette.own)
        guard new != palette else { return }
        palette = new
        painter.use(new)
    }

    /// Waits briefly for an answer that would otherwise go to the next program. What was typed meanwhile is lost.
    private func awaitAnswer() {
        var decoder = decoder
        let end = ContinuousClock.now + BackgroundQuestion.patienceOnLeaving
        while decoder.isAsking(at: .now), .now < end {
            guard Readiness(of: [device.input], until: end).isReadable(0),
                case .bytes(let bytes) = device.read()
            else { return }
            _ = decoder.feed(bytes, at: .now)
        }
    }

    /// The size, if it is to be reported.
    private mutating func takeSize() -> Size? {
        if let now = device.size, CInt(size.rows) != now.rows || CInt(size.columns) != now.columns {
            resizeterm(now.rows, now.columns)
            size = Size(columns: Int(curses_columns()), rows: Int(curses_rows()))
            painter.forget()
            mustReportSize = true
        }
        defer { mustReportSize = false }
        return mustReportSize ? size : nil
    }

    private mutating func handle(_ numbers: [CInt]) {
        var isContinued = false
        for number in numbers {
            switch number {
            case SIGTERM: requests.append(.terminate)
            case SIGHUP: requests.append(.hangup)
            // While another program has the terminal, the keys that send these signals are meant for it.
            case SIGINT where phase == .claimed: requests.append(.interrupt)
            case SIGTSTP where phase == .claimed: mustStop = true
            case SIGCONT where phase == .claimed: isContinued = true
            default: mustReportSize = true
            }
        }
        guard isContinued, requests.isEmpty else { return }
        if rescue_in_foreground(device.output) { takeBack() } else { suspend() }
    }

    private mutating func takeBack() {
        reset_prog_mode()
        painter.forget()
        wrefresh(curses_window())
        device.write(reports.on)
        if !takesMouse { device.write(reports.mouseOff) }
        rescue_arm(true)
        mustReportSize = true
    }

    private func handOver() {
        // In the background it would only stop this program, and another one owns the terminal anyway.
        if rescue_in_foreground(device.output) {
            awaitAnswer()
            device.write(reports.off)
            endwin()
        }
        rescue_arm(false)
        signals_hold_stop(false)
    }

    private func release() {
        if phase == .claimed { handOver() }
        delscreen(screen)
        signals.close()
        streams.close()
        cursesOutput.close()
    }
}
