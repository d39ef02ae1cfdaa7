// The floor: the owner's packages doing the same three calls, and nothing else. No texts, no checks, no errors.
import { QueryClient, QueryClientProvider, useMutation } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter, Outlet, RouterProvider, useBlocker } from "react-router";

const post = (path, body, headers) =>
  fetch(path, { method: "POST", body, headers }).then((answer) => answer.json());

async function enroll({ name, password }) {
  const form = new URLSearchParams({ grant_type: "Password", username: name, password });
  const { access_token: token } = await post("/api/oauth2/token", form);
  const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
  const found = await fetch(`/api/v1/users?NameFilter=${name}`, { headers }).then((answer) => answer.json());
  return post(`/api/v1/users/${found.results[0].id}/enableMfa`, '{"recreate":false}', headers);
}

function Page() {
  const { mutate, data } = useMutation({ mutationFn: enroll });
  useBlocker(false);
  if (data !== undefined) return <QRCodeSVG value={data.qrString} size={280} marginSize={4} role="img" />;
  const submit = (event) => {
    event.preventDefault();
    mutate(Object.fromEntries(new FormData(event.currentTarget)));
  };
  return (
    <form onSubmit={submit}>
      <label>
        User name <input name="name" />
      </label>
      <label>
        Password <input name="password" type="password" />
      </label>
      <button>Sign in</button>
    </form>
  );
}

const router = createBrowserRouter([{ element: <Outlet />, children: [{ path: "*", element: <Page /> }] }]);
createRoot(document.getElementById("root")).render(
  <QueryClientProvider client={new QueryClient()}>
    <RouterProvider router={router} />
  </QueryClientProvider>,
);
