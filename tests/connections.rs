//! Connections of all kinds of clients, on loopback.

use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::Shutdown;
use std::thread;
use std::time::{Duration, Instant};

use crate::support::program::{PATIENCE, Running, read_to_end};

#[test]
fn a_request_needs_exactly_one_host() {
    let (log, writer) = io::pipe().unwrap();
    let mut log = BufReader::new(log);
    let running = Running::logging_to(writer);
    for hosts in [
        "",
        "Host: a\r\nHost: b\r\n",
        "Host: \r\n",
        "Host: a b<>\r\n",
        "Host: user@evil\r\n",
        "Host: [::1\r\n",
    ] {
        let answer = running.exchange(&format!(
            "GET /en/ HTTP/1.1\r\n{hosts}Connection: close\r\n\r\n"
        ));
        assert!(answer.starts_with("HTTP/1.1 400"), "{answer}");
        for header in ["content-security-policy", "x-content-type-options"] {
            assert!(answer.contains(&format!("\r\n{header}: ")), "{answer}");
        }
        let mut line = String::new();
        log.read_line(&mut line).unwrap();
        assert!(line.contains("path=\"/en/\" status=400"), "{line}");
    }
}

#[test]
fn a_huge_head_is_refused() {
    let running = Running::on_a_free_port();
    let head = format!(
        "GET /en/ HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n",
        "x".repeat(200_000)
    );
    let answer = running.exchange(&head);
    assert!(answer.starts_with("HTTP/1.1 431"), "{answer}");
}

#[test]
fn slow_clients_are_let_go() {
    let running = Running::on_a_free_port();
    // A head that never ends, and nothing at all: both are closed, after the time limit and not before it.
    std::thread::scope(|scope| {
        for sent in ["GET /en/ HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", ""] {
            let running = &running;
            scope.spawn(move || {
                let begun = Instant::now();
                running.exchange(sent);
                assert!(begun.elapsed() > Duration::from_secs(1), "{sent:?}");
                assert!(begun.elapsed() < PATIENCE, "{sent:?}");
            });
        }
    });
}

#[test]
fn a_client_that_is_done_sending_is_answered() {
    let running = Running::on_a_free_port();
    for _ in 0..20 {
        let mut stream = running.send("GET /en/functions HTTP/1.1\r\nHost: localhost\r\n\r\n");
        stream.shutdown(Shutdown::Write).unwrap();
        let answer = read_to_end(&mut stream);
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.trim_end().ends_with("</html>"), "{answer}");
    }
}

#[test]
fn half_a_head_is_no_request() {
    let running = Running::on_a_free_port();
    let begun = Instant::now();
    let mut stream = running.send("GET /en/ HTTP/1.1\r\nHost: local");
    stream.shutdown(Shutdown::Write).unwrap();
    assert!(!read_to_end(&mut stream).contains("200 OK"));
    // Sooner than the limit on reading, which would end it too.
    assert!(begun.elapsed() < Duration::from_secs(12));
}

#[test]
fn who_reads_no_answer_is_let_go() {
    let running = Running::on_a_free_port();
    let mut stream = running.send("");
    stream
        .set_write_timeout(Some(Duration::from_millis(200)))
        .unwrap();
    let request = "GET /en/functions HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let begun = Instant::now();
    // Asks on and on; while the server cannot send, nor can the client.
    let end = loop {
        match stream.write(request.as_bytes()) {
            Ok(_) => {}
            Err(error) if is_wait(&error) => {}
            Err(error) => break Some(error.kind()),
        }
        if begun.elapsed() > PATIENCE {
            break None;
        }
    };
    assert!(
        matches!(
            end,
            Some(ErrorKind::ConnectionReset | ErrorKind::BrokenPipe)
        ),
        "{end:?}"
    );
}

fn is_wait(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

#[test]
fn who_reads_slowly_gets_the_whole_answer() {
    let running = Running::on_a_free_port();
    // More than the system keeps for a connection, all asked for at once and read after a while.
    let count = 100;
    let requests = "GET /en/functions HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(count);
    let mut stream = running.send(&requests);
    stream.shutdown(Shutdown::Write).unwrap();
    thread::sleep(Duration::from_secs(1));
    let answer = read_to_end(&mut stream);
    assert_eq!(answer.matches("HTTP/1.1 200 OK\r\n").count(), count);
    assert_eq!(answer.matches("</html>").count(), count);
}

#[test]
fn idle_and_half_read_connections_do_not_delay_the_end() {
    let mut running = Running::on_a_free_port();
    let mut served = running.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    let mut first = [0; 12];
    served.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"HTTP/1.1 303");
    let open = [
        served,
        running.send(""),
        running.send("GET /en/ HTTP/1.1\r\nHost: local"),
    ];
    // They are accepted in their order: once another is answered, all of them are.
    running.exchange("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    let begun = Instant::now();
    running.signal("TERM");
    let status = running.child.wait().unwrap();
    assert!(status.success(), "{status}");
    assert!(
        // Without the last call they would hold the end for as long as answers may take, ten seconds.
        begun.elapsed() < Duration::from_secs(8),
        "{:?}",
        begun.elapsed()
    );
    drop(open);
}

#[test]
fn an_answer_that_has_begun_is_sent_to_its_end() {
    let mut running = Running::on_a_free_port();
    let count = 100;
    let requests = "GET /en/functions HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(count);
    let mut stream = running.send(&requests);
    let mut first = [0; 12];
    stream.read_exact(&mut first).unwrap();
    running.signal("TERM");
    // Longer than who is not being answered may stay.
    thread::sleep(Duration::from_millis(1500));
    let mut answer = Vec::new();
    // What was asked for but not begun ends in a reset connection.
    let _ = stream.read_to_end(&mut answer);
    let text = String::from_utf8_lossy(&answer);
    assert!(text.trim_end().ends_with("</html>"), "{}", answer.len());
    assert!(running.child.wait().unwrap().success());
}
