// SPDX-FileCopyrightText: The Reeve developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

// The main window: shows the connections, pages and states passed to it, and emits the user's requests as signals.
// It opens no connections itself, and stores only its geometry, the current page and the appearance.

#include <QMainWindow>
#include <QPointer>
#include <functional>
#include <optional>

#include "models/diagnosis/diagnosis.h"
#include "models/profiles/profile.h"
#include "models/vault/vault.h"
#include "ui/parts/readingorder.h"
#include "ui/style/appearance.h"
#include "ui/style/tone.h"
#include "ui/windowsettings.h"

class QVBoxLayout;

namespace reeve {

class Client;
class ConnectionList;
class ConnectionPopup;
class MessageBar;
class Page;
class Session;
class TopBar;
class TroubleshootingPage;
class WindowMenus;
class WindowStatus;
class Workspace;

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QSettings &settings, QWidget *parent = nullptr); // settings must outlive the window
    ~MainWindow() override;

    // Appends a page to the navigation and takes ownership of it. name: identifies the page in showPage() and in the
    // settings.
    void addPage(const QString &name, Page *page);
    // As addPage() with the name "troubleshooting". Explanations and remedies requested by other pages are shown there.
    void addTroubleshooting(TroubleshootingPage *page);
    void showPage(const QString &name); // does nothing if there is no page of this name
    void restorePage(); // shows the page that was current at the end of the last run, else the first one
    std::optional<Profile> openProfile() const; // nullopt if no session is open
    // Whether Kibana answered the last request of the session, even with an HTTP error; true before the first request
    // ends.
    bool isLastRequestAnswered() const { return m_lastRequestAnswered.value_or(true); }

    // current: id of the connection that is open or being opened; null if none.
    void setConnections(const QList<Profile> &connections, const QUuid &current);
    void showFirstRun(); // also shown by setConnections() if there is neither a connection nor a session
    void showOpening(const Profile &profile); // shows "Connecting to X…" with a cancel button
    void showOpeningFailed(const Diagnosis &diagnosis); // shows why the connection passed to showOpening() failed
    void setSession(Session *session); // passes session, which it does not own, to every page; null: no session is open
    void showSecretNeeded(); // the connection passed to showOpening() waits for its secret to be entered again
    void setVaultState(VaultState state);
    // Emits connectionRequested(), after asking the user if there is unsaved work. Does nothing if the connection is
    // open.
    void chooseConnection(const QUuid &id);
    // Shows text above the pages until it is dismissed. Replaces another message, and a question of chooseConnection().
    void showMessage(Tone tone, const QString &text);

Q_SIGNALS:
    void connectionRequested(const QUuid &id); // a connection was chosen, or "Try again" pressed
    void newConnectionRequested();
    void manageConnectionsRequested();
    void editConnectionRequested(const QUuid &id);
    void deleteConnectionRequested(const QUuid &id); // emitted after the user has confirmed
    void cancelOpeningRequested();
    void demoRequested();
    void refreshRequested();
    void exportRequested();
    void remedyRequested(reeve::Remedy remedy); // remedies that neither the window nor the troubleshooting page handles
    void appearanceRequested(reeve::Appearance appearance); // the window has stored it in the settings

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override { return focusInReadingOrder(*this, next); }

private:
    enum class State { FirstRun, Closed, Opening, SecretNeeded, Failed, Open };

    void buildLayout();
    void restoreWindowGeometry();
    void connectMenus();
    void connectSwitcher();
    void setState(State state);
    void updateCover();
    void onCoverActionTriggered(int index);
    void updateState();
    void watchClient(const Client &client);
    void onLockToggleRequested();
    void askToUnlock();
    void showConnectionState(Tone tone, const QString &iconName, const QString &text);
    std::optional<Profile> shownProfile() const;
    void onExplanationRequested(const Diagnosis &diagnosis);
    void onRemedyRequested(Remedy remedy);
    void onCurrentPageChanged(int index);
    QString unsavedWork() const;
    // Calls function at once if there is no unsaved work, else after the user has clicked the button verb in the
    // message bar.
    void confirmThenRun(const QString &verb, std::function<void()> function);

    WindowSettings m_settings;
    QString m_lastPage; // current page at the end of the last run
    State m_state = State::Closed;
    QPointer<Session> m_session{};
    std::optional<Profile> m_opening{};
    std::optional<Diagnosis> m_failure{};
    QUuid m_current{};
    QStringList m_pageTexts{}; // status text of each page
    std::function<void()> m_pending{}; // called when the user confirms the question in the message bar
    bool m_closeConfirmed = false;
    std::optional<bool> m_lastRequestAnswered{}; // see isLastRequestAnswered(); nullopt: no request has ended
    ConnectionList *m_connections;
    WindowMenus *m_menus;
    TopBar *m_top;
    MessageBar *m_message;
    Workspace *m_workspace;
    WindowStatus *m_status;
    ConnectionPopup *m_popup;
    TroubleshootingPage *m_troubleshooting = nullptr;
};

}
