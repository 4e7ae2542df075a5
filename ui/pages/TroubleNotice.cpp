#include "ui/pages/TroubleNotice.h"

#include "ui/pages/Notifier.h"
#include "ui/widgets/Words.h"

#include <algorithm>

namespace postulant {
namespace {

bool stopsWork(ConnectionStatus::State state) {
    using State = ConnectionStatus::State;
    return state == State::KeyRefused || state == State::KeyMissing || state == State::OutOfCredit;
}

FailureKind failureOf(ConnectionStatus::State state) {
    return state == ConnectionStatus::State::OutOfCredit ? FailureKind::OutOfCredit : FailureKind::KeyRefused;
}

} // namespace

TroubleNotice::TroubleNotice(QWidget* parent)
    : Notice(Tone::Warn, parent) {
    hide();
    connect(this, &Notice::triggered, this, &TroubleNotice::answer);
}

void TroubleNotice::take(const EngineStatus& status) {
    QString key;
    if (status.stoppedByDisk) {
        key = QStringLiteral("disk/") + code(status.trouble.kind);
    }
    const auto stopped = std::find_if(status.connections.cbegin(), status.connections.cend(),
                                      [](const ConnectionStatus& one) { return stopsWork(one.state); });
    if (key.isEmpty() && stopped != status.connections.cend()) {
        key = QStringLiteral("connection/%1/%2").arg(stopped->id).arg(static_cast<int>(stopped->state));
    }
    const bool alerted = key.isEmpty() && (status.failingPercent > 0 || status.limitedPercent > 0);
    if (alerted) {
        key = status.limitedPercent > 0 ? QStringLiteral("alert/limited") : QStringLiteral("alert/failing");
    }
    if (key == m_shown) {
        return;
    }
    m_shown = key;
    setVisible(!key.isEmpty());
    if (status.stoppedByDisk) {
        const words::ErrorText text = words::error(status.trouble.kind);
        setTone(Tone::Bad);
        setTitle(text.happened);
        setText(tr("Nothing more is sent until it can be recorded. %1").arg(text.next));
        setSent(std::nullopt);
        setButtons({{QStringLiteral("folder"), tr("Open data folder"), QStringLiteral("folder"), {}},
                    {QStringLiteral("hide"), tr("Hide this"), {}, {}}});
    } else if (alerted) {
        showAlert(status);
    } else if (!key.isEmpty()) {
        m_connection = stopped->id;
        words::Placeholders names;
        names.connection = stopped->name;
        const words::FailureText text = words::failure(failureOf(stopped->state), Sent::No, names);
        setTone(Tone::Warn);
        setTitle(stopped->state == ConnectionStatus::State::KeyMissing
                     ? tr("The key of %1 is not there").arg(stopped->name)
                     : text.title);
        setText(text.sentence);
        setSent(Sent::No);
        setButtons({{QStringLiteral("settings"), tr("Open this connection"), QStringLiteral("settings"), {}},
                    {QStringLiteral("hide"), tr("Hide this"), {}, {}}});
    }
}

void TroubleNotice::showAlert(const EngineStatus& status) {
    const AlertText text = status.limitedPercent > 0 ? alertText(AlertKind::Limited, status.limitedPercent)
                                                     : alertText(AlertKind::Failing, status.failingPercent);
    setTone(Tone::Warn);
    setTitle(text.title);
    setText(text.sentence);
    setSent(std::nullopt);
    //: Button: opens the settings named Limits
    setButtons({{QStringLiteral("limits"), tr("Open Limits"), QStringLiteral("settings"), {}},
                {QStringLiteral("hide"), tr("Hide this"), {}, {}}});
}

void TroubleNotice::answer(const QString& button) {
    if (button == QLatin1String("limits")) {
        Q_EMIT settingsWanted(0, QStringLiteral("limits"));
    } else if (button == QLatin1String("settings")) {
        Q_EMIT settingsWanted(m_connection, {});
    } else if (button == QLatin1String("folder")) {
        Q_EMIT folderWanted();
    }
    setVisible(button != QLatin1String("hide") && isVisible());
}

} // namespace postulant
